//! The page cache: answers to plain reads, kept in memory in every coding, given before any routing.
//! Handlers know nothing of it; it goes by what `caching` wrote. An entry belongs to one revision of
//! the corpus and is never shown after another is known: what was withdrawn is gone at once.
//!
//! Nothing of a signed-in person is here: a request with `Cookie` or `Authorization` passes by, and
//! an answer that is not public, or sets a cookie, is not kept.

mod coding;
mod entry;
mod flight;
mod key;
mod store;
mod work;

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::serve::{IncomingStream, Listener};
use tokio::sync::Semaphore;
use tower::{Service, ServiceExt};

use crate::db::standing::Watch;
use crate::web::error::Error;
use crate::web::standing::{DEGRADED, degraded};
use coding::Coding;
use entry::Entry;
pub use entry::REVISION;
use flight::{Flights, Outcome, Seat};
use key::Asked;
use store::Store;
use work::{Work, filling};

/// After so many answers an entry is compressed as well as can be, if it is not too long for that.
const OFTEN: u32 = 64;
const LARGEST_AT_BEST: usize = 256 * 1024;

/// The whole service, with the cache before it.
#[derive(Debug, Clone)]
pub struct Cached {
    router: Router,
    cache: Arc<PageCache>,
    peer: Peer,
}

/// Where a connection comes from; `None` in tests. An extension of each request that goes past the cache.
#[derive(Debug, Clone, Copy, Default)]
pub struct Peer(pub Option<SocketAddr>);

/// Makes the service of each connection.
#[derive(Debug, Clone)]
pub struct Connections(pub Cached);

impl<L: Listener<Addr = SocketAddr>> Service<IncomingStream<'_, L>> for Connections {
    type Response = Cached;
    type Error = Infallible;
    type Future = Ready<Result<Cached, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, connection: IncomingStream<'_, L>) -> Self::Future {
        ready(Ok(self.0.clone().from_peer(*connection.remote_addr())))
    }
}

#[derive(Debug)]
struct PageCache {
    store: Store,
    flights: Flights,
    standing: Watch,
    /// Whether links in answers go by the request's `Host`.
    by_host: bool,
    /// Compressing well is for idle times: one at once.
    polishing: Arc<Semaphore>,
}

/// An answer at once, or later.
pub enum Answering {
    Ready(Option<Response>),
    Later(Pin<Box<dyn Future<Output = Response> + Send>>),
}

impl Future for Answering {
    type Output = Result<Response, Infallible>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match self.get_mut() {
            Self::Ready(response) => Poll::Ready(Ok(response.take().unwrap_or_default())),
            Self::Later(answer) => answer.as_mut().poll(context).map(Ok),
        }
    }
}

impl Service<Request> for Cached {
    type Response = Response;
    type Error = Infallible;
    type Future = Answering;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Answering {
        match self.cache.at_once(&request) {
            Some(response) => Answering::Ready(Some(response)),
            None => Answering::Later(Box::pin(self.clone().later(request))),
        }
    }
}

impl Cached {
    /// Keeps at most so many bytes of what `router` answers, while `standing` is followed.
    pub fn new(router: Router, bytes: u64, standing: Watch, by_host: bool) -> Self {
        let cache = PageCache {
            store: Store::new(bytes),
            flights: Flights::default(),
            standing,
            by_host,
            polishing: Arc::new(Semaphore::new(1)),
        };
        let cached = Self {
            router,
            cache: Arc::new(cache),
            peer: Peer::default(),
        };
        tokio::spawn(cached.cache.clone().sweep());
        cached
    }

    /// The same for a connection from there.
    #[must_use]
    pub fn from_peer(self, peer: SocketAddr) -> Self {
        let peer = Peer(Some(peer));
        Self { peer, ..self }
    }

    /// Bytes that are kept now, and how many answers they are.
    pub fn size(&self) -> (u64, usize) {
        self.cache.store.size()
    }

    /// How many wait at this moment for work that another has started.
    pub fn waiting(&self) -> usize {
        self.cache.flights.waiting()
    }

    async fn later(self, request: Request) -> Response {
        let revision = self.cache.standing.borrow().revision;
        let asked = revision.and_then(|r| Asked::of(&request, r, self.cache.by_host));
        let filling = asked.and_then(|asked| Some((filling(&request, &asked)?, asked)));
        let Some((filling, asked)) = filling else {
            return self.answer(request).await;
        };
        let coding = Coding::accepted(request.headers());
        let cache = &self.cache;
        let (key, is_free) = (asked.owned(), asked.is_free());
        let seat = cache.flights.join(key.clone(), || cache.store.get(&asked));
        let outcome = match seat {
            Seat::Arrived(entry) => Some(Outcome::Made(entry)),
            Seat::Passenger(waiting) => flight::outcome(waiting).await,
            Seat::Pilot(landing) => {
                let work = Work {
                    cached: self.clone(),
                    filling,
                    key: key.clone(),
                    is_free,
                    coding,
                };
                // A panic in it is as good as an end without a word.
                tokio::spawn(work.run(landing)).await.ok()
            }
        };
        match outcome {
            Some(Outcome::Made(entry)) => {
                let entry = cache.unpacked(entry, coding, key, is_free);
                cache.response(&request, &entry, coding)
            }
            Some(Outcome::Refused(refusal)) => refusal.response(),
            Some(Outcome::Private) => self.answer(request).await,
            None => Error::Internal("the answer was not made".into()).into_response(),
        }
    }

    /// Past the cache.
    async fn answer(self, mut request: Request) -> Response {
        request.extensions_mut().insert(self.peer);
        let Ok(response) = self.router.oneshot(request).await;
        response
    }
}

impl PageCache {
    /// The answer, if it is kept in the form that the request takes.
    fn at_once(self: &Arc<Self>, request: &Request) -> Option<Response> {
        let revision = self.standing.borrow().revision?;
        let asked = Asked::of(request, revision, self.by_host)?;
        let entry = self.store.get(&asked)?;
        let coding = Coding::accepted(request.headers());
        entry.in_coding(coding)?;
        if entry.is_hot(OFTEN) && entry.length() <= LARGEST_AT_BEST {
            self.polish(&asked, entry.clone());
        }
        Some(self.response(request, &entry, coding))
    }

    fn response(&self, request: &Request, entry: &Entry, coding: Coding) -> Response {
        let Some(form) = entry.in_coding(coding) else {
            return Error::Internal("a kept answer cannot be unpacked".into()).into_response();
        };
        let known = request.headers().get_all(header::IF_NONE_MATCH);
        let mut response = Response::default();
        if let Some(tag) = known.iter().find_map(|known| same_tag(form, known)) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            *response.headers_mut() = form.unchanged.clone();
            if tag != form.tag {
                response.headers_mut().insert(header::ETAG, tag.clone());
            }
        } else {
            *response.headers_mut() = form.head.clone();
            if request.method() != Method::HEAD {
                *response.body_mut() = Body::from(form.bytes.clone());
            }
        }
        if self.standing.borrow().away {
            response.headers_mut().insert(DEGRADED, degraded());
        }
        response
    }

    /// The entry with plain bytes, where they are asked for; from then on they are kept.
    fn unpacked(
        &self,
        entry: Arc<Entry>,
        coding: Coding,
        key: key::Key,
        is_free: bool,
    ) -> Arc<Entry> {
        if entry.in_coding(coding).is_some() {
            return entry;
        }
        match entry.unpacked().map(Arc::new) {
            Some(unpacked) => {
                self.store.put_again(key, is_free, unpacked.clone());
                unpacked
            }
            None => entry,
        }
    }

    /// Compresses an entry as well as can be, beside the answers.
    fn polish(self: &Arc<Self>, asked: &Asked<'_>, entry: Arc<Entry>) {
        let Ok(turn) = self.polishing.clone().try_acquire_owned() else {
            return;
        };
        let (cache, key, is_free) = (self.clone(), asked.owned(), asked.is_free());
        tokio::task::spawn_blocking(move || {
            if let Some(best) = entry.at_best() {
                cache.store.put_again(key, is_free, Arc::new(best));
            }
            drop(turn);
        });
    }

    /// Throws out what is of other revisions, after each publication.
    async fn sweep(self: Arc<Self>) {
        let mut standing = self.standing.clone();
        let mut last = None;
        while standing.changed().await.is_ok() {
            let revision = standing.borrow_and_update().revision;
            if let Some(revision) = revision.filter(|_| revision != last) {
                self.store.keep_only(revision);
            }
            last = revision;
        }
    }
}

/// The tag of `form`, among those of an `If-None-Match`, that the reader has.
fn same_tag<'a>(form: &'a entry::Form, known: &HeaderValue) -> Option<&'a HeaderValue> {
    if known == form.tag || known == "*" {
        return Some(&form.tag);
    }
    let known = known.to_str().ok()?;
    let former = form.former.as_ref();
    std::iter::once(&form.tag).chain(former).find(|tag| {
        let is_it = |one: &str| one.strip_prefix("W/").unwrap_or(one).as_bytes() == tag.as_bytes();
        known
            .split(',')
            .map(str::trim)
            .any(|one| one == "*" || is_it(one))
    })
}

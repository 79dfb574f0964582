//! What surrounds every page behind the sign-in: head, rooms, who is signed in, what was just done. Much
//! plainer than the frame of the public pages: nobody finds these by searching.

use time::OffsetDateTime;

use super::signed::Signed;
use crate::domain::{Language, Role};
use crate::locale::{Locale, Text};
use crate::web::assets;
use crate::web::view::{Crumb, Label};

/// A room of the editors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    Home,
    Imports,
    Reports,
    Records,
    Themes,
    Log,
    Users,
    Settings,
    Account,
    /// Before the sign-in.
    Outside,
}

/// Each with the least role that enters it.
const ROOMS: &[(Room, &str, &str, Role)] = &[
    (Room::Home, "/admin", "desk-home", Role::Reader),
    (
        Room::Imports,
        "/admin/imports",
        "desk-imports",
        Role::Editor,
    ),
    (Room::Reports, "/admin/reports", "desk-inbox", Role::Editor),
    (
        Room::Records,
        "/admin/records",
        "desk-records",
        Role::Editor,
    ),
    (Room::Themes, "/admin/themes", "themes", Role::Editor),
    (Room::Log, "/admin/log", "desk-log", Role::Editor),
    (Room::Users, "/admin/users", "desk-users", Role::Admin),
    (
        Room::Settings,
        "/admin/settings",
        "desk-settings",
        Role::Admin,
    ),
];

/// What has just been done, by the word in the address after a redirect. A closed list: nobody can make a
/// page say something else by a link.
const DONE: &[&str] = &[
    "password",
    "session",
    "token",
    "factor",
    "nofactor",
    "detached",
    "role",
    "closed",
    "reopened",
    "settled",
    "theme",
    "succession",
    "described",
    "compiled",
    "assigned",
    "discarded",
    "restored",
    "retried",
    "published",
    "confirmed",
    "letgo",
    "withdrawn",
    "put-back",
    "scheduled",
    "unscheduled",
    "approved",
    "settings",
    "proposing",
    "halted",
    "applied",
    "undone",
];

#[derive(Debug)]
pub struct Desk {
    l: Locale,
    room: Room,
    pub title: String,
    pub crumbs: Vec<Crumb>,
    /// Who is signed in, and as what.
    pub who: Option<(String, Text)>,
    role: Role,
    pub done: Option<Text>,
}

/// A link to a room.
#[derive(Debug)]
pub struct Door {
    pub href: &'static str,
    pub label: Text,
    pub current: bool,
}

impl Desk {
    /// For somebody who is signed in.
    pub fn of<R>(signed: &Signed<R>, room: Room, title: &str) -> Self {
        let l = signed.l;
        Self {
            who: Some((signed.email.clone(), l.word("role", signed.role.as_str()))),
            role: signed.role,
            ..Self::outside(l, title).in_room(room)
        }
    }

    /// For somebody who is not; `title` is the key of a text.
    pub fn outside(l: Locale, title: &str) -> Self {
        Self {
            l,
            room: Room::Outside,
            title: l.plain(title),
            crumbs: Vec::new(),
            who: None,
            role: Role::Reader,
            done: None,
        }
    }

    fn in_room(self, room: Room) -> Self {
        Self { room, ..self }
    }

    /// With a title that is no text of the interface: a name, a symbol.
    #[must_use]
    pub fn called(self, title: impl Into<String>) -> Self {
        let title = title.into();
        Self { title, ..self }
    }

    /// A page above this one.
    #[must_use]
    pub fn under(mut self, label: impl Into<Label>, href: impl Into<String>) -> Self {
        self.crumbs.push(Crumb {
            label: label.into(),
            href: Some(href.into()),
        });
        self
    }

    /// With what was just done, as the query of the address says it.
    #[must_use]
    pub fn after(mut self, query: Option<&str>) -> Self {
        let pairs = form_urlencoded::parse(query.unwrap_or_default().as_bytes());
        let mut done = pairs.filter(|(name, _)| name == "done");
        let done = done.find_map(|(_, word)| DONE.iter().copied().find(|known| *known == word));
        self.done = done.map(|word| self.l.t(&format!("done-{word}")));
        self
    }

    pub fn doors(&self) -> Vec<Door> {
        let open = ROOMS.iter().filter(|(.., least)| self.role >= *least);
        open.map(|(room, href, label, _)| Door {
            href,
            label: self.l.t(label),
            current: *room == self.room,
        })
        .collect()
    }

    pub const fn role(&self) -> Role {
        self.role
    }

    pub fn is_account(&self) -> bool {
        self.room == Room::Account
    }

    pub fn languages(&self) -> Vec<(Language, bool)> {
        let own = self.l.language();
        Language::ALL.iter().map(|l| (*l, *l == own)).collect()
    }

    pub fn sheet(&self) -> &'static str {
        assets::address("recueil.css")
    }

    pub fn own_sheet(&self) -> &'static str {
        assets::address("desk.css")
    }

    pub fn script(&self) -> &'static str {
        assets::address("recueil.js")
    }

    pub fn icon(&self) -> &'static str {
        assets::address("icon.svg")
    }
}

/// A moment as people and programs read it. In UTC, and said so: editors sit in many places.
#[derive(Debug, Clone)]
pub struct Moment {
    pub machine: String,
    pub human: String,
}

impl Moment {
    pub fn new(l: Locale, at: OffsetDateTime) -> Self {
        let at = at.to_offset(time::UtcOffset::UTC);
        let (hour, minute) = (at.hour(), at.minute());
        Self {
            machine: format!("{}T{hour:02}:{minute:02}Z", at.date()),
            human: format!(
                "{}{}{hour:02}:{minute:02} UTC",
                l.date(at.date()),
                l.plain("list-comma")
            ),
        }
    }
}

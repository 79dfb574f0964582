//! How signatures are checked: by `ring`, which TLS brings anyway, for the crate that reads tokens. Nothing is
//! signed here, and what is signed with a shared secret is not known at all.

use jsonwebtoken::crypto::{CryptoProvider, JwtSigner, JwtVerifier, KeyUtils};
use jsonwebtoken::errors::{Error, ErrorKind};
use jsonwebtoken::signature::{Error as Wrong, Verifier};
use jsonwebtoken::{Algorithm, AlgorithmFamily, DecodingKey, DecodingKeyKind, EncodingKey};
use ring::signature as by;

/// What a provider may sign with.
pub const ALGORITHMS: [Algorithm; 9] = [
    Algorithm::RS256,
    Algorithm::RS384,
    Algorithm::RS512,
    Algorithm::PS256,
    Algorithm::PS384,
    Algorithm::PS512,
    Algorithm::ES256,
    Algorithm::ES384,
    Algorithm::EdDSA,
];

static RING: CryptoProvider = CryptoProvider {
    signer_factory: no_signer,
    verifier_factory: verifier,
    key_utils: KeyUtils::new_unimplemented(),
};

/// Once in a process; again it does nothing.
pub fn install() {
    let _ = RING.install_default();
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "the crate asks for it so"
)]
fn no_signer(_: &Algorithm, _: &EncodingKey) -> Result<Box<dyn JwtSigner>, Error> {
    Err(ErrorKind::InvalidAlgorithm.into())
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "the crate asks for it so"
)]
fn verifier(algorithm: &Algorithm, key: &DecodingKey) -> Result<Box<dyn JwtVerifier>, Error> {
    let (algorithm, key) = (*algorithm, key.clone());
    // A key is only good for what it is of.
    if key.family() != family(algorithm).ok_or(ErrorKind::InvalidAlgorithm)? {
        return Err(ErrorKind::InvalidAlgorithm.into());
    }
    Ok(Box::new(Ring { algorithm, key }))
}

fn family(algorithm: Algorithm) -> Option<AlgorithmFamily> {
    let is_of = |family: &AlgorithmFamily| family.algorithms().contains(&algorithm);
    let known = [
        AlgorithmFamily::Rsa,
        AlgorithmFamily::Ec,
        AlgorithmFamily::Ed,
    ];
    known.into_iter().find(is_of)
}

struct Ring {
    algorithm: Algorithm,
    key: DecodingKey,
}

impl JwtVerifier for Ring {
    fn algorithm(&self) -> Algorithm {
        self.algorithm
    }
}

impl Verifier<Vec<u8>> for Ring {
    fn verify(&self, message: &[u8], signature: &Vec<u8>) -> Result<(), Wrong> {
        let is_right = match (self.key.kind(), rsa(self.algorithm), curve(self.algorithm)) {
            (DecodingKeyKind::RsaModulusExponent { n, e }, Some(way), _) => {
                by::RsaPublicKeyComponents { n, e }.verify(way, message, signature)
            }
            (DecodingKeyKind::SecretOrDer(point), _, Some(way)) => {
                by::UnparsedPublicKey::new(way, point).verify(message, signature)
            }
            _ => return Err(Wrong::new()),
        };
        is_right.map_err(|_| Wrong::new())
    }
}

/// Each takes keys of 2048 bits and more.
const fn rsa(algorithm: Algorithm) -> Option<&'static by::RsaParameters> {
    Some(match algorithm {
        Algorithm::RS256 => &by::RSA_PKCS1_2048_8192_SHA256,
        Algorithm::RS384 => &by::RSA_PKCS1_2048_8192_SHA384,
        Algorithm::RS512 => &by::RSA_PKCS1_2048_8192_SHA512,
        Algorithm::PS256 => &by::RSA_PSS_2048_8192_SHA256,
        Algorithm::PS384 => &by::RSA_PSS_2048_8192_SHA384,
        Algorithm::PS512 => &by::RSA_PSS_2048_8192_SHA512,
        _ => return None,
    })
}

fn curve(algorithm: Algorithm) -> Option<&'static dyn by::VerificationAlgorithm> {
    Some(match algorithm {
        Algorithm::ES256 => &by::ECDSA_P256_SHA256_FIXED,
        Algorithm::ES384 => &by::ECDSA_P384_SHA384_FIXED,
        Algorithm::EdDSA => &by::ED25519,
        _ => return None,
    })
}

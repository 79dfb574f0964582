//! Figures over rounds: what is compared takes turns, and the middle of the rounds counts, so that a
//! disturbance of one round falls on both sides and is left out.

/// The middle of the figures; no number where there are none.
pub fn median(figures: &[f64]) -> f64 {
    share(figures, 0.5)
}

/// The figure that this share of them does not exceed, such as 0.95.
pub fn share(figures: &[f64], share: f64) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = (count(sorted.len()) * share).ceil().max(1.0) - 1.0;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and a length"
    )]
    let place = place as usize;
    sorted.get(place).copied().unwrap_or(f64::NAN)
}

/// A ratio of two series that took turns: the median of the ratios of the rounds.
pub fn ratio(ours: &[f64], theirs: &[f64]) -> f64 {
    let ratios: Vec<f64> = ours.iter().zip(theirs).map(|(a, b)| a / b).collect();
    median(&ratios)
}

#[expect(clippy::cast_precision_loss, reason = "a count that is far below 2^52")]
pub const fn count(many: usize) -> f64 {
    many as f64
}

//! Chance, handed in: the one door to the system's random generator.

/// Random bytes from the operating system.
///
/// # Panics
/// When the system has no randomness, nothing here is safe any more.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the system gives random bytes");
    bytes
}

/// A random identifier of 128 bits, in hexadecimal.
pub fn id() -> String {
    data_encoding::HEXLOWER.encode(&bytes::<16>())
}

/// A number below a million, each as likely as another.
pub fn below_a_million() -> u32 {
    // The largest multiple of a million below 2^32: what is above would favour small numbers.
    const LIMIT: u32 = 4_294_000_000;
    loop {
        let number = u32::from_le_bytes(bytes());
        if number < LIMIT {
            return number % 1_000_000;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tf_8_each_digit_of_a_code_is_as_likely_as_another() {
        let mut counts = [[0f64; 10]; 6];
        let codes = 100_000;
        for _ in 0..codes {
            let mut rest = below_a_million();
            for place in &mut counts {
                place[(rest % 10) as usize] += 1.0;
                rest /= 10;
            }
        }
        let expected = f64::from(codes) / 10.0;
        for place in counts {
            let chi_squared: f64 = place
                .iter()
                .map(|it| (it - expected).powi(2) / expected)
                .sum();
            // One in ten million with 9 degrees of freedom.
            assert!(chi_squared < 50.0, "{chi_squared}");
        }
    }

    #[test]
    fn se_1_identifiers_do_not_repeat_and_their_bits_are_even() {
        let ids: std::collections::HashSet<_> = (0..100_000).map(|_| bytes::<32>()).collect();
        assert_eq!(ids.len(), 100_000);
        let ones: u32 = ids.iter().flatten().map(|byte| byte.count_ones()).sum();
        let share = f64::from(ones) / (100_000.0 * 256.0);
        assert!((share - 0.5).abs() < 0.001, "{share}");
    }
}

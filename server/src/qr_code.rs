//! A text as a picture that a phone reads. Drawn here, because a browser would have to load what
//! draws it.

use contract::{api::two_step::Picture, identity::secret::Secret};
use qrcode::{Color, EcLevel, QrCode, types::QrError};

/// The white margin that the standard (ISO/IEC 18004) asks for, in modules.
const QUIET: usize = 4;

/// The picture of a text, unless it is longer than such a picture can hold.
pub fn picture(text: &str) -> Result<Picture, QrError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)?;
    Ok(Picture {
        side: u16::try_from(code.width() + 2 * QUIET).unwrap_or(u16::MAX),
        outline: Secret::new(outline(&code)),
    })
}

/// One stroke for each run of dark modules in a row.
fn outline(code: &QrCode) -> String {
    let mut strokes = Vec::new();
    for (y, row) in code.to_colors().chunks(code.width()).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|it, next| it == next) {
            let length = run.len();
            if run[0] == Color::Dark {
                let (left, top) = (x + QUIET, y + QUIET);
                strokes.push(format!("M{left} {top}h{length}v1h-{length}z"));
            }
            x += length;
        }
    }
    strokes.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dark_module_is_covered_once_and_the_margin_stays_white() {
        let code = QrCode::with_error_correction_level("guichet", EcLevel::M).unwrap();
        let picture = picture("guichet").unwrap();
        assert_eq!(usize::from(picture.side), code.width() + 2 * QUIET);
        let mut dark = 0;
        for stroke in picture.outline.reveal().split('M').skip(1) {
            let (at, rest) = stroke.split_once('h').unwrap();
            let (x, y) = at.split_once(' ').unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            let length: usize = rest.split_once('v').unwrap().0.parse().unwrap();
            assert!(x >= QUIET && y >= QUIET && x + length <= code.width() + QUIET);
            for module in x..x + length {
                assert_eq!(code[(module - QUIET, y - QUIET)], Color::Dark);
            }
            dark += length;
        }
        let colors = code.to_colors();
        let expected = colors.iter().filter(|it| **it == Color::Dark).count();
        assert_eq!(dark, expected);
    }

    #[test]
    fn what_is_too_long_has_no_picture() {
        assert!(picture(&"a".repeat(5000)).is_err());
    }
}

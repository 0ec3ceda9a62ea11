//! A text as a picture that a phone reads.

use leptos::prelude::*;
use qrcode::{Color, EcLevel, QrCode as Matrix};
use view::{View, live, view};

/// Black on white whatever the colours of the page, because that is what phones read. Nothing is
/// drawn of a payload that is too long.
#[component]
pub(crate) fn QrCode(
    #[prop(into)] payload: Signal<String>,
    #[prop(into)] label: Signal<String>,
) -> View {
    live(
        move || match Matrix::with_error_correction_level(payload.get(), EcLevel::M) {
            Err(_) => View::empty(),
            Ok(matrix) => {
                let side = (matrix.width() + 2 * QUIET).to_string();
                let view_box = ["0 0 ", side.as_str(), " ", side.as_str()].concat();
                view! {
                    <svg class="qr-code" viewBox=view_box role="img" aria-label=label>
                        <path shape-rendering="crispEdges" d=outline(&matrix)/>
                    </svg>
                }
            }
        },
    )
}

/// The white margin that the standard asks for, in modules.
const QUIET: usize = 4;

/// One stroke for each run of dark modules in a row.
fn outline(matrix: &Matrix) -> String {
    let width = matrix.width();
    let mut path = String::new();
    for (y, row) in matrix.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|it, next| it == next) {
            if run[0] == Color::Dark {
                let (left, top, length) = (x + QUIET, y + QUIET, run.len());
                for part in ["M", &left.to_string(), " ", &top.to_string()] {
                    path.push_str(part);
                }
                let length = length.to_string();
                for part in ["h", &length, "v1h-", &length, "z"] {
                    path.push_str(part);
                }
            }
            x += run.len();
        }
    }
    path
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    let payload = "otpauth://totp/Guichet:nobody?secret=JBSWY3DPEHPK3PXP&issuer=Guichet";
    view! { <QrCode payload label="QR code with your secret key"/> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dark_module_is_covered_once_and_the_margin_stays_white() {
        let matrix = Matrix::with_error_correction_level("guichet", EcLevel::M).unwrap();
        let mut dark = 0;
        for stroke in outline(&matrix).split('M').skip(1) {
            let (at, rest) = stroke.split_once('h').unwrap();
            let (x, y) = at.split_once(' ').unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            let length: usize = rest.split_once('v').unwrap().0.parse().unwrap();
            assert!(x >= QUIET && y >= QUIET && x + length <= matrix.width() + QUIET);
            for module in x..x + length {
                assert_eq!(matrix[(module - QUIET, y - QUIET)], Color::Dark);
            }
            dark += length;
        }
        let expected = matrix
            .to_colors()
            .iter()
            .filter(|it| **it == Color::Dark)
            .count();
        assert_eq!(dark, expected);
    }
}

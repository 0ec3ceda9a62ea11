//! Where in the source a panic would happen. The app stops without a word then, so that nobody could
//! ever read it; but the files, lines and columns of every such place would be downloaded.

use anyhow::{Result, bail};
use std::ops::Range;
use wasmparser::{DataKind, Operator, Parser, Payload};

/// A part of the memory that the module begins with.
struct Segment {
    /// Where in the memory it begins.
    address: usize,
    /// Where in the file it stands.
    bytes: Range<usize>,
}

/// The size of a place in the memory: where its file is named and how long that name is, a line and a
/// column, in four bytes each.
const SIZE: usize = 16;

/// Blanks every place of a module, and the names of the files. Gives how many places there were.
pub fn blank(module: &mut [u8]) -> Result<usize> {
    let segments = segments(module)?;
    let mut found = Vec::new();
    for segment in &segments {
        let first = segment.bytes.start + segment.address.wrapping_neg() % 4;
        for at in (first..segment.bytes.end.saturating_sub(SIZE - 1)).step_by(4) {
            if let Some(name) = place_at(module, &segments, at) {
                found.push((at, name));
            }
        }
    }
    for (at, name) in &found {
        module[*at..at + SIZE].fill(0);
        // No name at all, which is somewhere.
        module[*at] = 1;
        module[name.clone()].fill(0);
    }
    Ok(found.len())
}

fn segments(module: &[u8]) -> Result<Vec<Segment>> {
    let mut segments = Vec::new();
    for part in Parser::new(0).parse_all(module) {
        let Payload::DataSection(section) = part? else {
            continue;
        };
        for data in section {
            let data = data?;
            let DataKind::Active { offset_expr, .. } = data.kind else {
                bail!("a part of the memory is put there later");
            };
            let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                bail!("a part of the memory begins somewhere else each time");
            };
            let end = usize::try_from(data.range.end)?;
            segments.push(Segment {
                address: usize::try_from(value)?,
                bytes: end - data.data.len()..end,
            });
        }
    }
    Ok(segments)
}

/// The name of the file, when what stands there is a place.
fn place_at(module: &[u8], segments: &[Segment], at: usize) -> Option<Range<usize>> {
    let mut numbers = module[at..at + SIZE].chunks_exact(4).map(|it| {
        let bytes = it.try_into().unwrap_or_default();
        u32::from_le_bytes(bytes) as usize
    });
    let (address, length) = (numbers.next()?, numbers.next()?);
    let (line, column) = (numbers.next()?, numbers.next()?);
    if !(1..200_000).contains(&line) || !(1..2_000).contains(&column) {
        return None;
    }
    let inside =
        |it: &&Segment| it.address <= address && address + length <= it.address + it.bytes.len();
    let segment = segments.iter().find(inside)?;
    let start = segment.bytes.start + (address - segment.address);
    let name = start..start + length;
    let is_of_path = |it: &u8| it.is_ascii_alphanumeric() || b"/._-+".contains(it);
    let text = &module[name.clone()];
    (text.ends_with(b".rs") && text.iter().all(is_of_path)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module whose memory begins with these bytes, at 8.
    fn module(data: &[u8]) -> Vec<u8> {
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        let size = u8::try_from(data.len()).unwrap();
        // One memory of one page; one active segment.
        module.extend([5, 3, 1, 0, 1, 11, size + 6, 1, 0, 0x41, 8, 0x0b, size]);
        module.extend(data);
        module
    }

    #[test]
    fn a_place_and_its_file_are_blanked_and_nothing_else_is() {
        let place = |address: u32, length: u32, line: u32, column: u32| {
            [address, length, line, column]
                .map(u32::to_le_bytes)
                .concat()
        };
        let mut data = b"src/a.rsSave it!".to_vec();
        data.extend(place(8, 8, 12, 5));
        // A text with two numbers behind it, and a line that no file has.
        data.extend(place(16, 8, 12, 5));
        data.extend(place(8, 8, 0, 5));
        let mut changed = module(&data);
        assert_eq!(blank(&mut changed).unwrap(), 1);
        let mut expected = data.clone();
        expected[..8].fill(0);
        expected[16..32].fill(0);
        expected[16] = 1;
        assert_eq!(changed, module(&expected));
    }
}

//! Pictures made small: a screen needs few colours.

use std::{collections::HashMap, io::Cursor};

use anyhow::{Context, Result, ensure};
use png::{BitDepth, ColorType, Compression, Decoder, Encoder};

type Colour = [u8; 3];

/// The same picture in the 256 colours that it uses most; each other one becomes its nearest.
pub fn smaller(picture: &[u8]) -> Result<Vec<u8>> {
    let mut reader = Decoder::new(Cursor::new(picture)).read_info()?;
    let size = reader.output_buffer_size().context("too large a picture")?;
    let mut bytes = vec![0; size];
    let info = reader.next_frame(&mut bytes)?;
    let width = match info.color_type {
        ColorType::Rgb => 3,
        ColorType::Rgba => 4,
        other => anyhow::bail!("a picture in {other:?}"),
    };
    ensure!(
        info.bit_depth == BitDepth::Eight,
        "a picture in {:?}",
        info.bit_depth
    );
    let pixels: Vec<Colour> = bytes
        .chunks_exact(width)
        .map(|it| [it[0], it[1], it[2]])
        .collect();
    let palette = most_used(&pixels);
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, info.width, info.height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    encoder.set_palette(palette.concat());
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indexed(&pixels, &palette))?;
    writer.finish()?;
    Ok(out)
}

fn most_used(pixels: &[Colour]) -> Vec<Colour> {
    let mut counts: HashMap<Colour, usize> = HashMap::new();
    for run in pixels.chunk_by(|one, other| one == other) {
        *counts.entry(run[0]).or_default() += run.len();
    }
    let mut colours: Vec<(Colour, usize)> = counts.into_iter().collect();
    colours.sort_by_key(|(colour, count)| (usize::MAX - count, *colour));
    colours.truncate(256);
    colours.into_iter().map(|(colour, _)| colour).collect()
}

fn indexed(pixels: &[Colour], palette: &[Colour]) -> Vec<u8> {
    let mut known: HashMap<Colour, u8> = HashMap::new();
    let mut out = Vec::with_capacity(pixels.len());
    for run in pixels.chunk_by(|one, other| one == other) {
        let index = *known
            .entry(run[0])
            .or_insert_with(|| nearest(run[0], palette));
        out.resize(out.len() + run.len(), index);
    }
    out
}

fn nearest(colour: Colour, palette: &[Colour]) -> u8 {
    let distance = |other: &Colour| -> u32 {
        let pairs = colour.iter().zip(other);
        pairs
            .map(|(one, other)| u32::from(one.abs_diff(*other)).pow(2))
            .sum()
    };
    (0..=u8::MAX)
        .zip(palette)
        .min_by_key(|(_, other)| distance(other))
        .map_or(0, |(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_becomes_the_nearest_of_the_palette() {
        let palette = [[0, 0, 0], [255, 255, 255], [200, 0, 0]];
        assert_eq!(nearest([250, 250, 250], &palette), 1);
        assert_eq!(nearest([180, 10, 10], &palette), 2);
    }

    #[test]
    fn the_colours_used_most_come_first() {
        let pixels = [[1, 1, 1], [2, 2, 2], [2, 2, 2], [1, 1, 1], [2, 2, 2]];
        assert_eq!(most_used(&pixels), [[2, 2, 2], [1, 1, 1]]);
    }
}

//! A Fluent file: where it lies, in which language, and what it says.

use std::{fs, path::Path};

use crate::Problem;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    En,
    Fr,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// The folder's name.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "French",
        }
    }
}

/// One `.ftl` file.
#[derive(Clone, Debug)]
pub struct Source {
    pub language: Language,
    /// Whether it replaces texts of ours rather than bringing new ones.
    pub brand: bool,
    /// As shown to a person: relative to the project where that is possible.
    pub path: String,
    pub text: String,
}

impl Source {
    /// Every `.ftl` file of `folder/en` and `folder/fr`, by name.
    pub fn read_folder(root: &Path, folder: &Path, brand: bool) -> Result<Vec<Self>, Vec<Problem>> {
        let mut sources = Vec::new();
        for language in Language::ALL {
            let Ok(entries) = fs::read_dir(folder.join(language.tag())) else {
                continue;
            };
            let mut paths: Vec<_> = entries.flatten().map(|it| it.path()).collect();
            paths.retain(|it| it.extension().is_some_and(|it| it == "ftl"));
            paths.sort();
            for file in paths {
                let path = file
                    .strip_prefix(root)
                    .unwrap_or(&file)
                    .display()
                    .to_string();
                match fs::read_to_string(&file) {
                    Ok(text) => sources.push(Self {
                        language,
                        brand,
                        path,
                        text,
                    }),
                    Err(error) => {
                        let text = format!("cannot be read: {error}");
                        return Err(vec![Problem {
                            file: path,
                            line: 1,
                            text,
                        }]);
                    }
                }
            }
        }
        Ok(sources)
    }

    /// `register` for `locales/en/register.ftl`.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit(['/', '\\']).next().unwrap_or(&self.path);
        name.strip_suffix(".ftl").unwrap_or(name)
    }

    /// The line on which `part`, a slice of this file's text, begins.
    pub fn line_of(&self, part: &str) -> usize {
        self.line_at((part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize))
    }

    pub(crate) fn line_at(&self, offset: usize) -> usize {
        1 + self
            .text
            .bytes()
            .take(offset)
            .filter(|it| *it == b'\n')
            .count()
    }

    pub(crate) fn problem(&self, line: usize, text: impl Into<String>) -> Problem {
        Problem {
            file: self.path.clone(),
            line,
            text: text.into(),
        }
    }
}

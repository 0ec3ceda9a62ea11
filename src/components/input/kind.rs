//! What a field asks for.

/// What is asked for, which decides the keyboard and what the browser may fill in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Kind {
    #[default]
    Text,
    Username,
    Email,
    CurrentPassword,
    NewPassword,
    /// A code from an app, an email or a text message.
    Code,
    Phone,
    Search,
}

impl Kind {
    pub(super) const fn is_secret(self) -> bool {
        matches!(self, Self::CurrentPassword | Self::NewPassword)
    }

    pub(super) const fn html_type(self) -> &'static str {
        match self {
            Self::Text | Self::Username | Self::Code => "text",
            Self::Email => "email",
            Self::CurrentPassword | Self::NewPassword => "password",
            Self::Phone => "tel",
            Self::Search => "search",
        }
    }

    pub(super) const fn input_mode(self) -> Option<&'static str> {
        match self {
            Self::Code => Some("numeric"),
            _ => None,
        }
    }

    pub(super) const fn autocomplete(self) -> &'static str {
        match self {
            Self::Text | Self::Search => "off",
            Self::Username => "username",
            Self::Email => "email",
            Self::CurrentPassword => "current-password",
            Self::NewPassword => "new-password",
            Self::Code => "one-time-code",
            Self::Phone => "tel",
        }
    }
}

## Titles

common-title = { $heading } - { $site }
common-title-error = Error: { $heading } - { $site }

## Around every page

common-language-name = English
common-language-other = Français
common-skip-to-content = Skip to main content
common-demo = This is a demonstration. It is not a government website.
common-footer-label = About this site
common-footer-help = Sign-in help
common-footer-contact = Contact us
common-footer-privacy = Privacy notice
common-footer-terms = Terms of use
common-footer-accessibility = Accessibility
common-help-heading = Help with this step
# $step (Number) - where the person is
# $total (Number) - how many steps there are
common-step = Step { $step } of { $total }

## Actions

common-action-continue = Continue
common-action-back = Back
common-action-skip = Skip
common-action-accept = I accept
common-action-decline = I decline
common-action-close = Close
common-action-retry = Try again
common-action-sign-out = Sign out
common-action-save = Save
common-action-cancel = Cancel
common-action-print = Print
common-action-download = Download
common-action-copy = Copy

## Fields

common-error-prefix = Error:
common-error-summary-heading = There is a problem
common-password-show = Show password
common-password-hide = Hide password
common-password-shown = Your password is visible.
common-password-hidden = Your password is hidden.
common-date-year = Year
common-date-month = Month
common-date-day = Day
common-rule-met = Met:
common-rule-open = Not met yet:
# $met (Number) - how many rules the answer keeps
# $total (Number) - how many rules there are
common-rules-summary = { $met } of { $total } rules met

## What happens

common-loading = Loading
common-please-wait = Please wait
common-copied = Copied
common-copy-failed = We could not copy this. Select the text and copy it yourself.
common-one-minute = one minute
# $count (Number) - how many characters more may be typed
common-characters-left = { $count ->
    [one] 1 character left
   *[other] { $count } characters left
}
# $count (Number) - how many characters are too many
common-characters-over = { $count ->
    [one] 1 character too many
   *[other] { $count } characters too many
}

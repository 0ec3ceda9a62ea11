## Words that every page shares.

common-action-continue = Continue
common-action-back = Back
common-action-skip = Skip
common-action-cancel = Cancel
common-action-accept = I accept
common-action-decline = I decline
common-action-save = Save

# The language link, in the other language.
common-language-other = Français
common-error-summary-heading = There is a problem

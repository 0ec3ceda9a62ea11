## Text messages: short, without anything secret but the code. The last line of a code is added by the server.
## A curly apostrophe, a no-break space or a letter such as ê makes a message cost twice: do without where the language allows.

# $code - the six digits
# $site - the name of this site
# $minutes (Number) - how long the code is good for
text-code = { $code } is your security code for { $site }. It is good for { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}. Never give it to anyone. We never call to ask for it.
# $change - what changed
text-change = { $change ->
    [two-step-on] two-step verification was switched on
    [two-step-off] two-step verification was switched off
    [phone-added] a phone was added
    [phone-replaced] a phone number was replaced
    [phone-deleted] a phone was deleted
    [default-phone] your default phone was changed
    [app-added] an authenticator app was added
    [app-removed] an authenticator app was removed
    [recovery-code-used] a recovery code was used
    [recovery-codes-renewed] new recovery codes were made
    [password] your password was changed
    [recovery] your recovery questions were changed
    [email] your email address was changed
    [notice-email] a second email address was added
    [notice-email-removed] the second email address was removed
    [lost-phone-asked] somebody asked to remove your phones and codes in 24 hours
    [lost-phone-stopped] your phones and codes stay
    [lost-phone-removed] your phones and codes were removed
    [downloaded] your data was downloaded
    [account-deleted] your account was deleted
   *[disavowed] devices were signed out, as you asked
}
# $site - the name of this site
# $what - what changed, as a part of a sentence
# $address - where to get help
text-changed = { $site }: { $what }. Not you? Contact us: { $address }
# $site - the name of this site
# $day - a day, such as 2026-11-22
text-inactive = { $site }: nobody has signed in for a long time. We will delete your account on { $day }. To keep it, sign in before then.

## Overview

settings-overview-heading = Sign-in settings
settings-overview-lead = Keep at least two ways to get your codes, so that losing one does not keep you out.
settings-phones = Phones
settings-phones-none = You have no phone here. A phone gets security codes by text message.
settings-phone-default = Default
settings-phone-add = Add a phone
settings-edit = Edit
settings-apps = Authenticator apps
settings-apps-none = You have no authenticator app here.
settings-app-unnamed = Authenticator app
# $time - a day and a time
settings-app-added = Added on { $time }
settings-app-add = Add an app
settings-codes = Recovery codes
# $count (Number) - how many codes were not used yet
settings-codes-left = { $count ->
    [0] You have no code left.
    [one] You have one code left.
   *[other] You have { $count } codes left.
}
settings-codes-renew = Make new codes
settings-two-step = Two-step verification
settings-two-step-on = It is on. Each sign-in takes your password and a code.
settings-two-step-off = It is off. Your password alone signs you in.
settings-two-step-required = This service asks for it from everyone.
settings-two-step-switch-on = Switch two-step verification on
settings-two-step-switch-off = Switch two-step verification off
settings-two-step-switch-off-text = Your phones, apps and recovery codes will be removed, and your password alone will sign you in.
settings-two-step-switch-off-yes = Yes, switch it off
settings-access = Password and addresses
settings-password = Password
settings-change = Change
settings-recovery = Recovery questions
settings-recovery-text = They help to show that you are you if you forget your password.
settings-email = Email
settings-email-none = You have no email address here. We cannot warn you of changes.
settings-email-add = Add an address
settings-notice-email = Second address for warnings
settings-notice-email-none = You have none. We can send warnings to a second address too.
settings-notice-email-add = Add a second address
settings-notice-email-remove = Remove
settings-language = Language of messages
settings-language-en = English
settings-language-fr = French
# $language - the other language
settings-language-choose = Get messages in { $language }

## What was done

settings-done-phone = The phone was added.
settings-done-phone-replaced = The number was replaced.
settings-done-phone-deleted = The phone was deleted.
settings-done-default = The default phone was changed.
settings-done-app = The app was added.
settings-done-app-renamed = The name was changed.
settings-done-app-removed = The app was removed.
settings-done-password = Your password was changed. Every other device was signed out.
settings-done-recovery = Your recovery questions were changed.
settings-done-email = Your email address was saved.
settings-done-notice-email = The second address was added.
settings-done-notice-email-removed = The second address was removed.
settings-done-language = The language of messages was changed.
settings-done-codes = Your new recovery codes are ready. Those before them no longer work.
settings-done-off = Two-step verification is off.
settings-gone = It is no longer there. Nothing was changed.

## Confirm

settings-confirm-heading = Confirm that it is you
settings-confirm-lead = Before you go on, enter your password again, then a code.
settings-confirm-label = Password
# $partner - the sign-in partner
settings-confirm-partner-lead = Before you go on, sign in with { $partner } again. If two-step verification is on, you then enter a code.
# $partner - the sign-in partner
settings-confirm-partner = Continue with { $partner }
settings-confirm-done = Thank you. You can go on now.

## Phone

settings-phone-heading = Add a phone
settings-phone-replace-heading = Replace your phone number
settings-phone-lead = We will send a 6-digit code to the new number. Nothing changes until you enter it.
settings-phone-code-heading = Confirm your phone

## Edit a phone

# $number - the number, most of it hidden
settings-edit-phone-heading = Phone { $number }
settings-edit-phone-is-default = This is your default phone: codes by text message go to it first.
settings-edit-phone-default = Make it the default phone
settings-edit-phone-replace = Replace the number
settings-edit-phone-delete-heading = Delete this phone
settings-edit-phone-delete-lead = To be sure, type the whole number again. This phone will get no more codes.
settings-edit-phone-delete-label = Phone number
settings-edit-phone-delete = Delete
settings-edit-phone-only = This is your only way to get codes, so it cannot be deleted. You can replace it, or add another phone or an app first.

## App

settings-app-heading = Add an authenticator app
settings-app-lead = Add an account in the app: scan the picture or type the key. Then enter the code it shows.
settings-app-name = Name of the app
settings-app-name-hint = To tell it apart from others, such as “My tablet”.
settings-app-verify = Verify and activate

## Edit an app

settings-edit-app-heading = Authenticator app
settings-edit-app-remove-heading = Remove this app
settings-edit-app-remove-text = Its codes will no longer work here. Delete the account from the app too.
settings-edit-app-remove = Remove
settings-edit-app-only = This is your only way to get codes, so it cannot be removed. Add a phone or another app first.

## Recovery codes

settings-recovery-codes-heading = Make new recovery codes
settings-recovery-codes-lead = Ten new codes take the place of those you have. The old ones stop working at once.
settings-recovery-codes-make = Make new codes

## Password

settings-password-heading = Change your password
settings-password-lead = When you save it, every other device is signed out.
settings-password-current = Current password

## Recovery questions

settings-recovery-heading = Change your recovery questions
settings-recovery-lead = The new answers take the place of all those before.

## Email

settings-email-heading = Your email address
settings-email-notices-heading = Add a second address for warnings
settings-email-lead = We will send a code to the new address. If you have one now, it stays until you enter that code. For 10 days after, the link we send there can take the change back.
settings-email-notices-lead = We will send a code to this address. From then on, we also warn you there of changes. It cannot be used to sign in.
settings-email-code-heading = Confirm your email address

## Not me

settings-not-me-heading = Was it not you?
settings-not-me-lead = If somebody else changed something in your account, tell us here.
settings-not-me-signs-out = Every device will be signed out, yours too.
settings-not-me-undoes = We take the change back where we can.
settings-not-me-password = At your next sign-in, you choose a new password.
settings-not-me-yes = This was not me
settings-not-me-mistake = Was it you after all? Then close this page: nothing has happened yet.
settings-not-me-done-heading = Thank you for telling us
settings-not-me-undone = The change was taken back, and every device was signed out.
settings-not-me-kept = Every device was signed out. This link could not take the change back: sign in and check your settings.
settings-not-me-next = Sign in now, and choose a new password. If your password was changed, sign in with the one before.
settings-not-me-contact = If you cannot sign in, <contact>contact us</contact>.
settings-not-me-missing = A part of the link is missing. Open it again from the message.

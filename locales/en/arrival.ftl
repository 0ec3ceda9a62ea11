## Home

arrival-home-heading = Sign in to online services
# $service - the service that people sign in to
arrival-home-lead = Sign in here to continue to { $service }, with a username, a password and a second step that keeps other people out.
arrival-home-sign-in = Sign in
arrival-home-again = You have already started. Pick up where you left off.
arrival-home-invitation-heading = Did you receive an invitation?
arrival-home-invitation-lead = An organization may have sent you a code by email. Start with that code, and your account will be tied to the organization.
arrival-home-invitation = Use an invitation
arrival-home-shared = I am on a shared computer
arrival-home-shared-hint = Nothing will be remembered on this computer, and you will be signed out sooner.
arrival-home-contact = Is something not working? Find an answer here: <help>Sign-in help</help>. Or <contact>contact us</contact>.

## Invitation

arrival-invitation-heading = Use an invitation
arrival-invitation-lead = Copy the code from your invitation and paste it here, or type it.
arrival-invitation-label = Invitation code
arrival-invitation-hint = 27 letters and digits. Dashes, spaces and capital letters do not matter.
arrival-invitation-submit = Register
# $credential - the name of the username-and-password credential
arrival-invitation-account = Do you already have a { $credential }? Enter the code all the same. You can sign in on the next page, and the invitation will be added to your account.
arrival-invitation-help = The code is in the message that invited you. If you cannot find it, ask the person who invited you, or <contact>contact us</contact>.

## Language

arrival-language-heading = Choose your language
arrival-language-lead = Sign in to online services in English.

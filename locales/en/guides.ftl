## Both guides

guides-words-heading = What this screen says
guides-print = This guide is made to be printed: use the print command of your browser.
guides-more = Is something not as the guide says? See <help>Sign-in help</help> or <contact>contact us</contact>.

## Registering

guides-gckey-heading = Guide: register for a GCKey
guides-gckey-lead = Nine short screens, about ten minutes. Have your phone with you: you will set up the second step right after.
guides-home-heading = Open the site
guides-home-text = Choose <strong>Sign in</strong>. If you received an invitation by email, open its link instead. On a computer that other people use, check the box first.
guides-home-alt = The first page, with a box for shared computers and two buttons.
guides-home-words =
    <strong>{ arrival-home-heading }</strong>

    Box: { arrival-home-shared }. { arrival-home-shared-hint }

    Button: { arrival-home-sign-in }.

    { arrival-home-invitation-heading } { arrival-home-invitation-lead }

    Button: { arrival-home-invitation }.
guides-choice-heading = Choose how to sign in
guides-choice-text = Choose <strong>Register</strong> if this is your first time. Remember which way you choose: it is the one to use every time after.
guides-choice-alt = The page that offers to sign in or to register.
guides-choice-words =
    <strong>{ sign-in-choice-heading }</strong>

    { sign-in-choice-lead }

    - Sign in with { -credential }. { sign-in-choice-gckey-text }
    - Register for a { -credential }. { sign-in-choice-register-text }

    { sign-in-choice-browsers-heading }: { sign-in-choice-browsers }
guides-terms-heading = Read and accept the terms
guides-terms-text = They are short. If you decline, nothing is kept and you can come back later.
guides-terms-alt = The terms, with the buttons to accept and to decline.
guides-terms-words =
    <strong>Terms of use for { -credential }</strong>

    { register-terms-you-heading }:

    - { register-terms-you-secret }
    - { register-terms-you-own }
    - { register-terms-you-tell }

    { register-terms-we-heading }:

    - { register-terms-we-ask }
    - { register-terms-we-keep }
    - { register-terms-we-tell }

    { register-terms-end-heading }: { register-terms-end }

    Buttons: { common-action-accept }; { common-action-decline }.
guides-username-heading = Create your username
guides-username-text = Each rule gets a check mark when it is met. Write the name down, or let your browser keep it.
guides-username-alt = A field for the username and the list of its rules.
guides-username-words =
    <strong>{ register-username-heading }</strong>

    { register-username-lead }

    Field: { register-username-label }. { register-username-rules }

    Button: { common-action-continue }.
guides-password-heading = Create your password
guides-password-text = Type it twice. You may paste it from a password manager. <strong>Show password</strong> lets you compare the two.
guides-password-alt = Two fields for the password and the list of its rules.
guides-password-words =
    <strong>{ register-password-heading }</strong>

    { register-password-lead }

    Fields: { register-password-label }; { register-password-confirm }. { register-password-rules }

    Button: { common-action-continue }.
guides-recovery-heading = Choose your recovery questions
guides-recovery-text = Choose answers that you will still know in five years, and that nobody finds on social media.
guides-recovery-alt = A list of questions, a memorable person and a memorable date, each with a hint.
guides-recovery-words =
    <strong>{ register-recovery-heading }</strong>

    { register-recovery-lead }

    - List: { register-recovery-question }. Field: { register-recovery-answer }.
    - Field: { register-recovery-person }. { register-recovery-person-text }
    - Field: { register-recovery-person-hint }. { register-recovery-hint-text }
    - Fields: { register-recovery-date }. { register-recovery-date-text }
    - Field: { register-recovery-date-hint }. { register-recovery-hint-text }

    Button: { common-action-continue }.
guides-email-heading = Add your email address
guides-email-text = Type it twice, or choose <strong>Skip</strong> to go on without one. Skipping gives you one recovery code to keep.
guides-email-alt = Two fields for the email address, and below them the button to skip.
guides-email-words =
    <strong>{ register-email-heading }</strong>

    { register-email-lead }

    Fields: { register-email-label }; { register-email-confirm }.

    Button: { common-action-continue }.

    { register-email-skip-heading } { register-email-skip-text }

    Button: { common-action-skip }.
guides-email-code-heading = Type the code we send you
guides-email-code-text = Open your mailbox in another tab or on your phone, then type the 6 digits here. Look in your junk mail if nothing comes.
guides-email-code-alt = A field for the confirmation code, and a button to ask for a new one.
guides-email-code-words =
    <strong>{ register-email-code-heading }</strong>

    We sent a 6-digit code to your address, which is shown in part.

    Field: { code-confirmation }. { code-hint }

    Buttons: { common-action-continue }; { code-resend }; { register-email-code-change }.

    { register-email-code-help }
guides-done-heading = You are registered
guides-done-text = Write your username down. Then choose <strong>Continue</strong> and follow the <guide-two-step>guide to two-step verification</guide-two-step>.
guides-done-alt = The page that says that the registration is done.
guides-done-words =
    <strong>Your { -credential } is ready</strong>

    Your username is shown. Write it down: you will need it to sign in.

    { register-done-next-heading }: { register-done-next }

    Button: { common-action-continue }.

## Two-step verification

guides-two-step-heading = Guide: two-step verification
guides-two-step-lead = Five minutes, once. After that, signing in takes your password and a code.
guides-why-heading = Choose where you want your codes
guides-why-text = A phone or a tablet is the easiest. Choose your computer if you have neither.
guides-why-alt = The page that explains two-step verification, with its choices.
guides-why-words =
    <strong>{ two-step-why-heading }</strong>

    { two-step-why-lead }

    - { two-step-why-mobile }. { two-step-why-mobile-text }
    - { two-step-why-desktop }. { two-step-why-desktop-text }
guides-two-step-terms-heading = Read and accept the terms
guides-two-step-terms-text = They say what the app learns about you, which is next to nothing, and what you keep to yourself.
guides-two-step-terms-alt = The terms of two-step verification, with the buttons to accept and to decline.
guides-two-step-terms-words =
    <strong>{ two-step-terms-heading }</strong>

    { two-step-terms-lead }

    - { two-step-terms-app }
    - { two-step-terms-key }
    - { two-step-terms-you }
    - { two-step-terms-lost }

    Buttons: { common-action-accept }; { common-action-decline }.
guides-prepare-heading = Get an authenticator app
guides-prepare-text = Skip the download if you have one already. See <which-apps>which app to get</which-apps>.
guides-prepare-alt = The names of well-known apps, and tips for your device.
guides-prepare-words =
    <strong>{ two-step-prepare-heading }</strong>

    { two-step-prepare-lead }

    { two-step-prepare-mobile-store } { two-step-prepare-apps }

    { two-step-prepare-tips-heading }:

    - { two-step-prepare-tip-clock }
    - { two-step-prepare-tip-lock }
    - { two-step-prepare-tip-scan }
    - { two-step-prepare-tip-false }

    Button: { common-action-continue }.
guides-scan-heading = Connect the app
guides-scan-text = In the app, add an account and scan the picture, or type the key. Then type here the 6 digits that the app shows. The picture of this guide has a false key.
guides-scan-alt = The QR code, the secret key in groups of four, and the field for the first code.
guides-scan-words =
    <strong>{ two-step-scan-heading }</strong>

    { two-step-scan-lead }

    Picture: { two-step-scan-picture }.

    { two-step-scan-key-heading }: { two-step-scan-key-text }

    Buttons: { two-step-scan-open }; { two-step-scan-key-copy }.

    Field: { two-step-scan-label }.

    Button: { common-action-continue }.
guides-recovery-codes-heading = Save your recovery codes
guides-recovery-codes-text = Print them, download them or copy them, then check the box. They are shown only once. The codes of this picture open nothing.
guides-recovery-codes-alt = Ten recovery codes, with buttons to print, download and copy them.
guides-recovery-codes-words =
    <strong>{ two-step-recovery-codes-heading }</strong>

    { two-step-recovery-codes-lead }

    List: { two-step-recovery-codes-list }.

    Buttons: { common-action-print }; { common-action-download }; { common-action-copy }.

    Box: { two-step-recovery-codes-kept }.

    Button: { common-action-continue }.

    { two-step-recovery-codes-help }
guides-two-step-done-heading = You are done
guides-two-step-done-text = Continue to your service.
guides-two-step-done-alt = The page that says that two-step verification is set up.
guides-two-step-done-words =
    <strong>{ two-step-done-heading }</strong>

    { two-step-done-lead }

    Button: { common-action-continue }.
guides-again-heading = The next time, sign in
guides-again-text = Type your username and your password.
guides-again-alt = Two fields, for the username and the password.
guides-again-words =
    <strong>Sign in with { -credential }</strong>

    Fields: { sign-in-gckey-username }; { sign-in-gckey-password }.

    Box: { sign-in-gckey-stay }.

    Button: { common-action-continue }.
guides-code-heading = Then type your code
guides-code-text = Open the app and type the 6 digits of this site. You do not have your phone? Choose <strong>Try another way</strong>.
guides-code-alt = A field for the security code, and the link to another way.
guides-code-words =
    <strong>{ sign-in-code-heading }</strong>

    Open your authenticator app. The code is beside the name of this site.

    Field: { sign-in-code-label }. { sign-in-code-hint }

    Button: { common-action-continue }. Link: { sign-in-code-another-way }.

    { sign-in-code-help }

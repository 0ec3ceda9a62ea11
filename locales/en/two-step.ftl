## Why and how

two-step-why-heading = Set up two-step verification
two-step-why-lead = Passwords get guessed, stolen and reused. With two-step verification, a password is not enough: each sign-in also asks for a code that only you can see.
two-step-why-how = We recommend an authenticator app, a small free program that makes the codes and works even without a network. Choose how you want to get them.
two-step-why-mobile = Set up your mobile device
two-step-why-mobile-text = Recommended: you have it with you, and it scans a picture instead of asking you to type.
two-step-why-desktop = Set up your desktop device
two-step-why-desktop-text = If you have no mobile device, or always sign in from the same computer.
two-step-why-texts = Get codes by text message
two-step-why-texts-text = Less safe than an app: somebody can take over a phone number or read messages. Choose it if you cannot use an app.
two-step-why-skip-heading = Not now?
two-step-why-skip-text = You can go on with your password alone, and set this up later in your sign-in settings.

## Terms

two-step-terms-heading = Terms of two-step verification
two-step-terms-lead = Before you begin, please read how two-step verification works here.
two-step-terms-app = The app is made and run by others, under their own terms. It learns nothing about you from us except the name of this site and your username.
two-step-terms-key = We keep a secret key, encrypted, to check your codes. It is used for nothing else.
two-step-terms-texts = Your phone company carries the messages. Somebody who takes over your number, or who reads your messages, could get your codes. An authenticator app does not have this risk.
two-step-terms-number = We keep your phone number, encrypted. We use it for security codes and for warnings of changes, and for nothing else.
two-step-terms-you = You keep your device locked, and your security codes and recovery codes to yourself. We never ask for them by phone, by email or by text message.
two-step-terms-lost = If you lose your device, you use a recovery code. Without one, getting back in can take time.

## Declined terms

two-step-declined-heading = Two-step verification is needed
two-step-declined-lead = You declined its terms, and nothing was set up. This service asks for two-step verification from everyone, to protect what it holds about you.
two-step-declined-contact = If you cannot or do not want to use it, you can ask for the service in another way. <contact>Contact us</contact>.
two-step-declined-again = Read the terms again

## Prepare

two-step-prepare-heading = Get an authenticator app
two-step-prepare-lead = Do you already have one? You can use it: continue.
two-step-prepare-mobile-store = Open the store that came with your device, the App Store or Google Play, and search for one of these apps.
two-step-prepare-desktop-store = Many password managers can make security codes on a computer. Get them from their maker’s own site or from your system’s store.
two-step-prepare-apps = Microsoft Authenticator, Google Authenticator and 2FAS are well known and free.
two-step-prepare-desktop-apps = Bitwarden, 1Password and KeePassXC are well known.
two-step-prepare-tips-heading = Before you continue
two-step-prepare-tip-clock = Let your device set its date and time by itself: codes depend on the clock.
two-step-prepare-tip-lock = Lock your device with a code, a fingerprint or your face.
two-step-prepare-tip-scan = Keep the app open. On the next page, you will point it at a picture, or type a key.
two-step-prepare-tip-key = Keep the app open. On the next page, you will copy a key into it.
two-step-prepare-tip-false = Be careful of look-alikes: an app that wants money before it shows a code is not the right one.

## Scan

two-step-scan-heading = Connect your authenticator app
two-step-scan-lead = In the app, choose to add an account, often with a plus sign. Then use the picture or the key.
two-step-scan-picture = QR code that holds the secret key written below
two-step-scan-open = Open my authenticator app
two-step-scan-key-heading = Secret key
two-step-scan-key-text = Cannot scan? Type or paste this key into the app. If it asks for a type, choose “time-based”.
two-step-scan-key-copy = Copy the key
two-step-scan-label = Security code
two-step-scan-hint = The 6 digits that the app shows now for { $site }.
two-step-scan-renewed = The key waited too long and no longer works. Here is a new one: remove the first one from your app, then scan or type this one.
two-step-scan-change = Choose another way

## Phone

two-step-phone-heading = Add your phone
two-step-phone-lead = We will send a 6-digit code to this number now, and each time you sign in.
two-step-phone-label = Phone number
two-step-phone-hint = For example, 613 555-0123. It must be able to receive text messages.
two-step-phone-risk-heading = Text messages have risks
two-step-phone-risk = A phone number can be lost, or taken over by somebody else. If you can, use an authenticator app instead.
two-step-phone-send = Send the code
two-step-phone-help = We use your number for security codes and for warnings of changes, and for nothing else. Your phone company may charge you for messages.

## Phone code

two-step-phone-code-heading = Confirm your phone
# $number - the number, most of it hidden
two-step-phone-code-lead = We sent a 6-digit code by text message to { $number }.
two-step-phone-code-change = Correct the number

## Backup phone

two-step-backup-phone-heading = Add a backup phone
two-step-backup-phone-lead = If you lose your phone or your number, a second phone lets you in. It can be that of somebody you trust.
two-step-backup-phone-skip-heading = No second phone?
two-step-backup-phone-skip-text = You can skip this. If you then lose your phone, only the recovery codes on the next page will let you in. Without them, getting back in can take time.

## Recovery codes

two-step-recovery-codes-heading = Save your recovery codes
two-step-recovery-codes-lead = Your second step works. If one day you do not have your device, one of these codes will let you in. Each works once. They are shown only now.
two-step-recovery-codes-list = Your recovery codes
two-step-recovery-codes-kept = I have saved these codes
two-step-recovery-codes-help = Keep them away from your device: on paper at home, or in a password manager. If you load this page again, you get ten new codes and these stop working.
two-step-recovery-codes-file = recovery-codes.txt

## Done

two-step-done-heading = Two-step verification is set up
two-step-done-lead = From now on, signing in takes your password and a security code.
two-step-done-attached = You are now part of { LIST($organizations) }.

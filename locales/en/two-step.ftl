## Why and how

two-step-why-heading = Set up two-step verification
two-step-why-lead = Passwords get guessed, stolen and reused. With two-step verification, a password is not enough: each sign-in also asks for a code that only you can see.
two-step-why-how = The code comes from an authenticator app, a small free program that works even without a network. Choose where you want it.
two-step-why-mobile = Set up your mobile device
two-step-why-mobile-text = Recommended: you have it with you, and it scans a picture instead of asking you to type.
two-step-why-desktop = Set up your desktop device
two-step-why-desktop-text = If you have no mobile device, or always sign in from the same computer.

## Terms

two-step-terms-heading = Terms of two-step verification
two-step-terms-lead = Before you begin, please read how two-step verification works here.
two-step-terms-app = The app is made and run by others, under their own terms. It learns nothing about you from us except the name of this site and your username.
two-step-terms-key = We keep a secret key, encrypted, to check your codes. It is used for nothing else.
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
two-step-scan-change = Choose another device

## Recovery codes

two-step-recovery-codes-heading = Save your recovery codes
two-step-recovery-codes-lead = Your app is connected. If one day you do not have your device, one of these codes will let you in. Each works once. They are shown only now.
two-step-recovery-codes-list = Your recovery codes
two-step-recovery-codes-kept = I have saved these codes
two-step-recovery-codes-help = Keep them away from your device: on paper at home, or in a password manager. If you load this page again, you get ten new codes and these stop working.
two-step-recovery-codes-file = recovery-codes.txt

## Done

two-step-done-heading = Two-step verification is set up
two-step-done-lead = From now on, signing in takes your password and a security code from your app.
two-step-done-attached = You are now part of { LIST($organizations) }.

## Contact

about-contact-heading = Contact us
about-contact-lead = We can help you register, sign in and get back into your account. Never give us your password or your codes: we do not need them.
about-contact-phone = Phone
about-contact-hours = Hours
about-contact-email = Email
about-contact-have-heading = What helps us help you
about-contact-have-page = The page you were on, and what it said.
about-contact-have-device = Your device and your browser.
about-contact-have-not = Not your password, your codes or your recovery answers.

## Privacy

about-privacy-heading = Privacy notice
about-privacy-lead = We collect as little as we can, to sign you in and to protect your account.
about-privacy-what-heading = What we keep
about-privacy-what-account = Your username, and your password in a form from which it cannot be read back.
about-privacy-what-recovery = Your recovery answers, scrambled in the same way, and their hints, encrypted.
about-privacy-what-email = Your email address, encrypted, if you give one.
about-privacy-what-log = The time of your sign-ins and of changes to your account, and a shortened network address.
about-privacy-use-heading = What we do with it
about-privacy-use = We use it to sign you in, to warn you of changes and to stop misuse. We do not sell it, we do not follow you, and no other site is contacted by these pages.
about-privacy-cookies-heading = Cookies
about-privacy-cookies = We use one cookie to know that you are signed in, one to know this device after wrong passwords, and one to remember your language. None follows you to other sites.
about-privacy-rights-heading = Your rights
about-privacy-rights = You can ask what we hold about you, have it corrected and have your account deleted. <contact>Contact us</contact>.

## Terms

about-terms-heading = Terms of use
about-terms-lead = These terms are for everyone who uses this site. Those of two-step verification and of a new account are shown when you set them up.
about-terms-use-heading = Using this site
about-terms-use-fair = Use it for yourself, or for an organization that asked you to.
about-terms-use-safe = Do not try to enter somebody else’s account or to stop the service from working.
about-terms-use-tell = Tell us if you find something that puts people at risk.
about-terms-service-heading = What you can expect
about-terms-service = We work to keep this site open, correct and safe. It may close for short times for maintenance. When we change these terms, this page changes.
about-terms-contact = Do you have a question? <contact>Contact us</contact>.

## Accessibility

about-accessibility-heading = Accessibility
about-accessibility-lead = This site is for everyone. You should be able to use it with a keyboard, a screen reader, your voice, large text or your own colours.
about-accessibility-standard-heading = What we aim for
about-accessibility-standard = The site is made to meet the Web Content Accessibility Guidelines (WCAG) 2.2, levels A and AA, and the European standard EN 301 549.
about-accessibility-time-heading = Taking your time
about-accessibility-time = Before you are signed out, we ask you first, and you can stay. Codes that run out can be sent again.
about-accessibility-trouble-heading = Something in your way?
about-accessibility-trouble = Tell us what you tried to do and what happened. We will help you right away and mend the page. <contact>Contact us</contact>.

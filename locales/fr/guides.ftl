## Les deux guides

guides-words-heading = Ce que dit cet écran
guides-print = Ce guide se prête à l’impression : servez-vous de la commande d’impression de votre navigateur.
guides-more = Quelque chose ne se passe pas comme le dit le guide ? Voyez l’<help>aide à la connexion</help> ou <contact>joignez-nous</contact>.

## Inscription

guides-gckey-heading = Guide : s’inscrire pour obtenir une CléGC
guides-gckey-lead = Neuf écrans courts, une dizaine de minutes. Gardez votre téléphone à portée de main : la deuxième étape se configure tout de suite après.
guides-home-heading = Ouvrez le site
guides-home-text = Choisissez <strong>Se connecter</strong>. Si vous avez reçu une invitation par courriel, ouvrez plutôt son lien. Sur un ordinateur utilisé par d’autres, cochez d’abord la case.
guides-home-alt = La première page, avec une case pour les ordinateurs partagés et deux boutons.
guides-home-words =
    <strong>{ arrival-home-heading }</strong>

    Case : { arrival-home-shared }. { arrival-home-shared-hint }

    Bouton : { arrival-home-sign-in }.

    { arrival-home-invitation-heading } { arrival-home-invitation-lead }

    Bouton : { arrival-home-invitation }.
guides-choice-heading = Choisissez comment vous connecter
guides-choice-text = Si c’est votre première fois, choisissez <strong>S’inscrire</strong>. Retenez la méthode choisie : c’est celle qu’il faudra reprendre chaque fois.
guides-choice-alt = La page qui propose de se connecter ou de s’inscrire.
guides-choice-words =
    <strong>{ sign-in-choice-heading }</strong>

    { sign-in-choice-lead }

    - Se connecter avec une { -credential }. { sign-in-choice-gckey-text }
    - S’inscrire pour obtenir une { -credential }. { sign-in-choice-register-text }

    { sign-in-choice-browsers-heading } : { sign-in-choice-browsers }
guides-terms-heading = Lisez et acceptez les conditions
guides-terms-text = Elles sont courtes. Si vous refusez, rien n’est gardé et vous pouvez revenir plus tard.
guides-terms-alt = Les conditions, avec les boutons pour accepter et pour refuser.
guides-terms-words =
    <strong>Conditions d’utilisation de la { -credential }</strong>

    { register-terms-you-heading } :

    - { register-terms-you-secret }
    - { register-terms-you-own }
    - { register-terms-you-tell }

    { register-terms-we-heading } :

    - { register-terms-we-ask }
    - { register-terms-we-keep }
    - { register-terms-we-tell }

    { register-terms-end-heading } : { register-terms-end }

    Boutons : { common-action-accept } ; { common-action-decline }.
guides-username-heading = Créez votre nom d’utilisateur
guides-username-text = Chaque critère respecté reçoit un crochet. Notez ce nom, ou laissez votre navigateur le retenir.
guides-username-alt = Un champ pour le nom d’utilisateur et la liste de ses critères.
guides-username-words =
    <strong>{ register-username-heading }</strong>

    { register-username-lead }

    Champ : { register-username-label }. { register-username-rules }

    Bouton : { common-action-continue }.
guides-password-heading = Créez votre mot de passe
guides-password-text = Tapez-le deux fois, ou collez-le à partir d’un gestionnaire de mots de passe. <strong>Afficher le mot de passe</strong> permet de comparer les deux.
guides-password-alt = Deux champs pour le mot de passe et la liste de ses critères.
guides-password-words =
    <strong>{ register-password-heading }</strong>

    { register-password-lead }

    Champs : { register-password-label } ; { register-password-confirm }. { register-password-rules }

    Bouton : { common-action-continue }.
guides-recovery-heading = Choisissez vos questions de récupération
guides-recovery-text = Prenez des réponses que vous saurez encore dans cinq ans, et qui ne se trouvent pas dans les réseaux sociaux.
guides-recovery-alt = Une liste de questions, une personne et une date mémorables, chacune avec son indice.
guides-recovery-words =
    <strong>{ register-recovery-heading }</strong>

    { register-recovery-lead }

    - Liste : { register-recovery-question }. Champ : { register-recovery-answer }.
    - Champ : { register-recovery-person }. { register-recovery-person-text }
    - Champ : { register-recovery-person-hint }. { register-recovery-hint-text }
    - Champs : { register-recovery-date }. { register-recovery-date-text }
    - Champ : { register-recovery-date-hint }. { register-recovery-hint-text }

    Bouton : { common-action-continue }.
guides-email-heading = Ajoutez votre adresse courriel
guides-email-text = Tapez-la deux fois, ou choisissez <strong>Sauter</strong> pour vous en passer. Vous recevrez alors un code de récupération à conserver.
guides-email-alt = Deux champs pour l’adresse courriel et, plus bas, le bouton qui permet de sauter.
guides-email-words =
    <strong>{ register-email-heading }</strong>

    { register-email-lead }

    Champs : { register-email-label } ; { register-email-confirm }.

    Bouton : { common-action-continue }.

    { register-email-skip-heading } { register-email-skip-text }

    Bouton : { common-action-skip }.
guides-email-code-heading = Tapez le code que nous vous envoyons
guides-email-code-text = Ouvrez votre boîte de courriel dans un autre onglet ou sur votre téléphone, puis tapez ici les 6 chiffres. Si rien n’arrive, regardez dans les courriels indésirables.
guides-email-code-alt = Un champ pour le code de confirmation et un bouton pour en demander un nouveau.
guides-email-code-words =
    <strong>{ register-email-code-heading }</strong>

    Nous avons envoyé un code de 6 chiffres à votre adresse, montrée en partie.

    Champ : { code-confirmation }. { code-hint }

    Boutons : { common-action-continue } ; { code-resend } ; { register-email-code-change }.

    { register-email-code-help }
guides-done-heading = Vous êtes inscrit
guides-done-text = Notez votre nom d’utilisateur. Choisissez ensuite <strong>Continuer</strong> et suivez le <guide-two-step>guide de la vérification en deux étapes</guide-two-step>.
guides-done-alt = La page qui annonce que l’inscription est terminée.
guides-done-words =
    <strong>Votre { -credential } est prête</strong>

    Votre nom d’utilisateur est affiché. Notez-le : il vous le faudra pour vous connecter.

    { register-done-next-heading } : { register-done-next }

    Bouton : { common-action-continue }.

## Vérification en deux étapes

guides-two-step-heading = Guide : la vérification en deux étapes
guides-two-step-lead = Cinq minutes, une seule fois. Ensuite, chaque connexion demande votre mot de passe et un code.
guides-why-heading = Choisissez où recevoir vos codes
guides-why-text = Un téléphone ou une tablette, c’est le plus simple. Si vous n’en avez pas, choisissez votre ordinateur.
guides-why-alt = La page qui explique la vérification en deux étapes et propose les choix.
guides-why-words =
    <strong>{ two-step-why-heading }</strong>

    { two-step-why-lead }

    - { two-step-why-mobile }. { two-step-why-mobile-text }
    - { two-step-why-desktop }. { two-step-why-desktop-text }
guides-two-step-terms-heading = Lisez et acceptez les conditions
guides-two-step-terms-text = Elles disent ce que l’application apprend de vous, soit presque rien, et ce que vous gardez pour vous.
guides-two-step-terms-alt = Les conditions de la vérification en deux étapes, avec les boutons pour accepter et pour refuser.
guides-two-step-terms-words =
    <strong>{ two-step-terms-heading }</strong>

    { two-step-terms-lead }

    - { two-step-terms-app }
    - { two-step-terms-key }
    - { two-step-terms-you }
    - { two-step-terms-lost }

    Boutons : { common-action-accept } ; { common-action-decline }.
guides-prepare-heading = Obtenez une application d’authentification
guides-prepare-text = Si vous en avez déjà une, rien à télécharger. Voyez <which-apps>quelle application choisir</which-apps>.
guides-prepare-alt = Les noms d’applications connues et des conseils pour votre appareil.
guides-prepare-words =
    <strong>{ two-step-prepare-heading }</strong>

    { two-step-prepare-lead }

    { two-step-prepare-mobile-store } { two-step-prepare-apps }

    { two-step-prepare-tips-heading } :

    - { two-step-prepare-tip-clock }
    - { two-step-prepare-tip-lock }
    - { two-step-prepare-tip-scan }
    - { two-step-prepare-tip-false }

    Bouton : { common-action-continue }.
guides-scan-heading = Reliez l’application
guides-scan-text = Dans l’application, ajoutez un compte et numérisez l’image, ou tapez la clé. Tapez ensuite ici les 6 chiffres que l’application montre. La clé de cette image est fausse.
guides-scan-alt = Le code QR, la clé secrète en groupes de quatre et le champ pour le premier code.
guides-scan-words =
    <strong>{ two-step-scan-heading }</strong>

    { two-step-scan-lead }

    Image : { two-step-scan-picture }.

    { two-step-scan-key-heading } : { two-step-scan-key-text }

    Boutons : { two-step-scan-open } ; { two-step-scan-key-copy }.

    Champ : { two-step-scan-label }.

    Bouton : { common-action-continue }.
guides-recovery-codes-heading = Conservez vos codes de récupération
guides-recovery-codes-text = Imprimez-les, téléchargez-les ou copiez-les, puis cochez la case. Ils ne sont affichés qu’une fois. Ceux de cette image n’ouvrent rien.
guides-recovery-codes-alt = Dix codes de récupération, avec des boutons pour les imprimer, les télécharger et les copier.
guides-recovery-codes-words =
    <strong>{ two-step-recovery-codes-heading }</strong>

    { two-step-recovery-codes-lead }

    Liste : { two-step-recovery-codes-list }.

    Boutons : { common-action-print } ; { common-action-download } ; { common-action-copy }.

    Case : { two-step-recovery-codes-kept }.

    Bouton : { common-action-continue }.

    { two-step-recovery-codes-help }
guides-two-step-done-heading = C’est terminé
guides-two-step-done-text = Continuez vers votre service.
guides-two-step-done-alt = La page qui annonce que la vérification en deux étapes est configurée.
guides-two-step-done-words =
    <strong>{ two-step-done-heading }</strong>

    { two-step-done-lead }

    Bouton : { common-action-continue }.
guides-again-heading = La prochaine fois, connectez-vous
guides-again-text = Tapez votre nom d’utilisateur et votre mot de passe.
guides-again-alt = Deux champs, pour le nom d’utilisateur et le mot de passe.
guides-again-words =
    <strong>Se connecter avec une { -credential }</strong>

    Champs : { sign-in-gckey-username } ; { sign-in-gckey-password }.

    Case : { sign-in-gckey-stay }.

    Bouton : { common-action-continue }.
guides-code-heading = Tapez ensuite votre code
guides-code-text = Ouvrez l’application et tapez les 6 chiffres de ce site. Vous n’avez pas votre téléphone ? Choisissez <strong>Essayer une autre méthode</strong>.
guides-code-alt = Un champ pour le code de sécurité et le lien vers une autre méthode.
guides-code-words =
    <strong>{ sign-in-code-heading }</strong>

    Ouvrez votre application d’authentification. Le code se trouve à côté du nom de ce site.

    Champ : { sign-in-code-label }. { sign-in-code-hint }

    Bouton : { common-action-continue }. Lien : { sign-in-code-another-way }.

    { sign-in-code-help }

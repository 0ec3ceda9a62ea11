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
guides-two-step-lead = La configuration prend environ cinq minutes, une seule fois. Ensuite, chaque connexion demande votre mot de passe et un code. Les dernières parties montrent ce que vous pourrez changer plus tard.
guides-begin-heading = Commencer
guides-begin-lead = Vous y arrivez tout de suite après l’inscription ou à votre première connexion.
guides-why-heading = Choisissez comment obtenir vos codes
guides-why-text =
    Une application d’authentification est le choix le plus sûr : ses codes sont produits sur votre appareil et ne voyagent jamais. Choisissez votre téléphone ou votre tablette, ou votre ordinateur si vous n’avez ni l’un ni l’autre.

    Les messages texte sont moins sûrs : quelqu’un pourrait s’emparer de votre numéro ou lire vos messages. Ils valent quand même beaucoup mieux qu’un mot de passe seul. Choisissez-les si vous ne pouvez pas utiliser d’application. Certains services ne les offrent pas.
guides-why-alt = La page qui explique la vérification en deux étapes et propose trois choix.
guides-why-words =
    <strong>{ two-step-why-heading }</strong>

    { two-step-why-lead }

    { two-step-why-how }

    - { two-step-why-mobile-text } Bouton : { two-step-why-mobile }.
    - { two-step-why-desktop-text } Bouton : { two-step-why-desktop }.
    - { two-step-why-texts-text } Bouton : { two-step-why-texts }.
guides-two-step-terms-heading = Lisez et acceptez les conditions
guides-two-step-terms-text = Elles disent qui d’autre intervient, l’éditeur de l’application ou votre compagnie de téléphone, et ce que vous gardez pour vous. L’image montre les conditions pour une application.
guides-two-step-terms-alt = Les conditions de la vérification en deux étapes, avec les boutons pour accepter et pour refuser.
guides-two-step-terms-words =
    <strong>{ two-step-terms-heading }</strong>

    { two-step-terms-lead }

    Si vous avez choisi une application :

    - { two-step-terms-app }
    - { two-step-terms-key }

    Si vous avez choisi les messages texte :

    - { two-step-terms-texts }
    - { two-step-terms-number }

    Dans les deux cas :

    - { two-step-terms-you }
    - { two-step-terms-lost }

    Boutons : { common-action-accept } ; { common-action-decline }.
guides-with-app-heading = Si vous avez choisi une application
guides-with-app-lead = Vous avez choisi les messages texte ? Passez à la partie suivante.
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
guides-with-texts-heading = Si vous avez choisi les messages texte
guides-with-texts-lead = Gardez votre téléphone mobile à portée de main.
guides-phone-heading = Tapez votre numéro de téléphone
guides-phone-text = Lisez d’abord l’avertissement : il dit pourquoi une application est plus sûre. Tapez ensuite le numéro d’un téléphone mobile, avec l’indicatif régional. Les espaces, les tirets et les parenthèses ne changent rien.
guides-phone-alt = Un avertissement sur les risques des messages texte, puis un champ pour le numéro de téléphone.
guides-phone-words =
    <strong>{ two-step-phone-heading }</strong>

    { two-step-phone-lead }

    { two-step-phone-risk-heading }. { two-step-phone-risk }

    Champ : { two-step-phone-label }. { two-step-phone-hint }

    Bouton : { two-step-phone-send }. Lien : { two-step-scan-change }.

    { two-step-phone-help }
guides-phone-code-heading = Tapez le code que nous envoyons à votre téléphone
guides-phone-code-text = Le message arrive en quelques minutes. La page montre pendant combien de temps le code fonctionne. Rien n’arrive ? Voyez <no-text-message>quoi faire</no-text-message>.
guides-phone-code-alt = Un champ pour le code de sécurité, le temps qui reste et un bouton pour demander un nouveau code.
guides-phone-code-words =
    <strong>{ two-step-phone-code-heading }</strong>

    Nous avons envoyé un code de 6 chiffres par message texte à votre numéro, montré en partie.

    Champ : { code-security }. { code-hint }

    Boutons : { common-action-continue } ; { code-resend }. Lien : { two-step-phone-code-change }.

    { code-text-help }
guides-backup-phone-heading = Ajoutez un téléphone de secours, ou sautez
guides-backup-phone-text = Si vous perdez votre téléphone, celui de secours recevra vos codes. Ce peut être celui d’une personne de confiance. Vous le confirmez aussi par un code. Vous n’avez pas de deuxième téléphone ? Choisissez <strong>Sauter</strong>, et gardez bien vos codes de récupération.
guides-backup-phone-alt = Un champ pour un deuxième numéro de téléphone et, plus bas, le bouton qui permet de sauter.
guides-backup-phone-words =
    <strong>{ two-step-backup-phone-heading }</strong>

    { two-step-backup-phone-lead }

    { two-step-phone-risk-heading }. { two-step-phone-risk }

    Champ : { two-step-phone-label }. { two-step-phone-hint }

    Bouton : { two-step-phone-send }.

    { two-step-backup-phone-skip-heading } { two-step-backup-phone-skip-text }

    Bouton : { common-action-skip }.
guides-finish-heading = Terminer
guides-finish-lead = Ces pages sont les mêmes pour une application et pour les messages texte.
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
guides-two-step-done-text = Continuez vers votre service. Si vous n’avez qu’une façon d’obtenir des codes, pensez à en ajouter une deuxième.
guides-two-step-done-alt = La page qui annonce que la vérification en deux étapes est configurée.
guides-two-step-done-words =
    <strong>{ two-step-done-heading }</strong>

    { two-step-done-lead }

    Bouton : { common-action-continue }.
guides-next-time-heading = À votre prochaine connexion
guides-next-time-lead = Votre mot de passe d’abord, puis un code.
guides-again-heading = Tapez votre nom d’utilisateur et votre mot de passe
guides-again-text = Ne cochez la case que sur un appareil dont vous êtes seul à vous servir.
guides-again-alt = Deux champs, pour le nom d’utilisateur et le mot de passe.
guides-again-words =
    <strong>Se connecter avec une { -credential }</strong>

    Champs : { sign-in-gckey-username } ; { sign-in-gckey-password }.

    Case : { sign-in-gckey-stay }.

    Bouton : { common-action-continue }.
guides-code-heading = Avec une application : tapez son code
guides-code-text = Ouvrez l’application et tapez les 6 chiffres qui se trouvent à côté du nom de ce site. Vous n’avez pas votre appareil ? Choisissez <strong>Essayer une autre méthode</strong>.
guides-code-alt = Un champ pour le code de sécurité et le lien vers une autre méthode.
guides-code-words =
    <strong>{ sign-in-code-heading }</strong>

    Ouvrez votre application d’authentification. Le code se trouve à côté du nom de ce site.

    Champ : { sign-in-code-label }. { sign-in-code-hint }

    Bouton : { common-action-continue }. Lien : { sign-in-code-another-way }.

    { sign-in-code-help }
guides-text-code-heading = Avec les messages texte : tapez le code que nous envoyons
guides-text-code-text = Il va à votre téléphone par défaut. Vous ne l’avez pas ? Choisissez <strong>Essayer une autre méthode</strong>, puis votre téléphone de secours ou un code de récupération.
guides-text-code-alt = Un champ pour le code de sécurité, un bouton pour en demander un nouveau et le lien vers une autre méthode.
guides-text-code-words =
    <strong>{ sign-in-text-heading }</strong>

    Nous avons envoyé un code de 6 chiffres par message texte à votre téléphone par défaut. Son numéro est montré en partie.

    Champ : { code-security }. { code-hint }

    Boutons : { common-action-continue } ; { code-resend }. Lien : { sign-in-code-another-way }.

    { code-text-help }
guides-later-phones-heading = Plus tard : ajouter, remplacer ou supprimer un téléphone
guides-later-phones-lead = Servez-vous de cette partie si votre numéro change ou si vous perdez un téléphone. Si vous ne pouvez pas vous connecter, commencez par <lost-phone>téléphone ou numéro perdu</lost-phone>.
guides-settings-heading = Ouvrez vos paramètres de connexion
guides-settings-text = Connectez-vous, puis choisissez <strong>Paramètres de connexion</strong>. Pour un nouveau téléphone, choisissez <strong>Ajouter un téléphone</strong>. Pour un téléphone de la liste, choisissez <strong>Modifier</strong> à côté de son numéro.
guides-settings-alt = La liste des applications et des téléphones, les codes de récupération qui restent et, plus bas, le mot de passe et les adresses.
guides-settings-words =
    <strong>{ settings-overview-heading }</strong>

    { settings-overview-lead }

    - { settings-apps } : chacune par son nom, avec le jour où elle a été ajoutée. Lien : { settings-edit }. Lien : { settings-app-add }.
    - { settings-phones } : chacun par ses derniers chiffres ; l’un porte la mention « { settings-phone-default } ». Lien : { settings-edit }. Lien : { settings-phone-add }.
    - { settings-codes } : combien il en reste. Lien : { settings-codes-renew }.
    - { settings-two-step } : si elle est activée.
    - { settings-access } : { settings-password }, { settings-recovery }, { settings-email }, { settings-notice-email }. Des liens pour changer chaque chose.
    - { settings-language } : celle que vous avez choisie, et un bouton pour l’autre.
guides-confirm-heading = Montrez que c’est bien vous, si on vous le demande
guides-confirm-text = Si votre connexion date d’un moment, tapez de nouveau votre mot de passe, puis un code. Vous revenez ensuite à votre changement.
guides-confirm-alt = Un champ pour le mot de passe.
guides-confirm-words =
    <strong>{ settings-confirm-heading }</strong>

    { settings-confirm-lead }

    Champ : { settings-confirm-label }.

    Bouton : { common-action-continue }. Lien : { common-action-cancel }.
guides-edit-phone-heading = Choisissez ce que vous voulez changer
guides-edit-phone-text =
    Vous y arrivez par <strong>Modifier</strong>.

    - <strong>En faire le téléphone par défaut</strong> : les codes iront d’abord à ce téléphone. Le téléphone par défaut lui-même n’a pas ce bouton, comme dans l’image.
    - <strong>Remplacer le numéro</strong> : un nouveau numéro prend la place de celui-ci. C’est le bon choix pour un téléphone perdu ou un nouveau numéro.
    - <strong>Supprimer</strong> : tapez de nouveau le numéro au complet, pour ne pas supprimer le mauvais téléphone. Si c’est votre seule façon d’obtenir des codes, il ne peut pas être supprimé. Remplacez le numéro, ou ajoutez d’abord une autre façon.
guides-edit-phone-alt = Le lien pour remplacer le numéro, et un champ où taper le numéro au complet avant de le supprimer.
guides-edit-phone-words =
    <strong>Téléphone, avec ses derniers chiffres</strong>

    { settings-edit-phone-is-default } Pour un autre téléphone, un bouton : { settings-edit-phone-default }.

    Lien : { settings-edit-phone-replace }.

    { settings-edit-phone-delete-heading }. { settings-edit-phone-delete-lead }

    Champ : { settings-edit-phone-delete-label }.

    Bouton : { settings-edit-phone-delete }. Lien : { common-action-back }.
guides-new-phone-heading = Tapez le nouveau numéro
guides-new-phone-text = Vous y arrivez par <strong>Ajouter un téléphone</strong>, comme dans l’image, ou par <strong>Remplacer le numéro</strong>. Un numéro que vous remplacez reste en place jusqu’à ce que vous entriez le code à la page suivante.
guides-new-phone-alt = Un avertissement sur les risques des messages texte, puis un champ pour le nouveau numéro.
guides-new-phone-words =
    <strong>{ settings-phone-heading }</strong>

    { settings-phone-lead }

    { two-step-phone-risk-heading }. { two-step-phone-risk }

    Champ : { two-step-phone-label }. { two-step-phone-hint }

    Bouton : { two-step-phone-send }. Lien : { common-action-cancel }.

    { two-step-phone-help }
guides-new-phone-code-heading = Tapez le code que nous envoyons au nouveau numéro
guides-new-phone-code-text = Le nouveau numéro reçoit maintenant vos codes. Nous vous prévenons du changement partout où nous pouvons vous joindre, y compris au numéro remplacé. Vos autres appareils sont déconnectés.
guides-new-phone-code-alt = Un champ pour le code de sécurité, le temps qui reste et un lien pour corriger le numéro.
guides-new-phone-code-words =
    <strong>{ settings-phone-code-heading }</strong>

    Nous avons envoyé un code de 6 chiffres par message texte au nouveau numéro, montré en partie.

    Champ : { code-security }. { code-hint }

    Boutons : { common-action-continue } ; { code-resend }. Lien : { two-step-phone-code-change }.

    { code-text-help }
guides-later-codes-heading = Plus tard : créer de nouveaux codes de récupération
guides-later-codes-lead = Faites-le quand il en reste peu ou quand une autre personne a pu les voir. Dans vos paramètres de connexion, choisissez <strong>Créer de nouveaux codes</strong>.
guides-new-codes-heading = Créez-les et conservez-les
guides-new-codes-text = Le bouton crée dix nouveaux codes, et les anciens cessent aussitôt de fonctionner. Les nouveaux ne sont affichés qu’une fois : imprimez-les, téléchargez-les ou copiez-les, cochez la case et continuez. Jetez ensuite l’ancienne liste.
guides-new-codes-alt = La page qui dit ce que font les nouveaux codes, avec le bouton qui les crée.
guides-new-codes-words =
    <strong>{ settings-recovery-codes-heading }</strong>

    { settings-recovery-codes-lead }

    Bouton : { settings-recovery-codes-make }. Lien : { common-action-cancel }.

    Après le bouton, une liste : { two-step-recovery-codes-list }.

    Boutons : { common-action-print } ; { common-action-download } ; { common-action-copy }.

    Case : { two-step-recovery-codes-kept }.

    Bouton : { common-action-continue }.

    { two-step-recovery-codes-help }

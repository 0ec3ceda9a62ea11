## Pourquoi et comment

two-step-why-heading = Configurer la vérification en deux étapes
two-step-why-lead = Un mot de passe se devine, se vole et se réutilise. Avec la vérification en deux étapes, il ne suffit plus : chaque connexion demande aussi un code que vous êtes seul à voir.
two-step-why-how = Nous conseillons une application d’authentification : un petit programme gratuit qui produit les codes et fonctionne même sans réseau. Choisissez comment vous voulez les obtenir.
two-step-why-mobile = Configurer votre appareil mobile
two-step-why-mobile-text = Recommandé : votre appareil mobile est avec vous, et il numérise une image au lieu de vous faire taper une clé.
two-step-why-desktop = Configurer votre ordinateur
two-step-why-desktop-text = Si vous n’avez pas d’appareil mobile ou si vous vous connectez toujours du même ordinateur.
two-step-why-texts = Recevoir des codes par message texte
two-step-why-texts-text = Moins sûr qu’une application : quelqu’un peut s’emparer d’un numéro ou lire des messages. Choisissez cette option si vous ne pouvez pas utiliser d’application.
two-step-why-skip-heading = Pas maintenant ?
two-step-why-skip-text = Vous pouvez continuer avec votre mot de passe seul et faire cette configuration plus tard, dans vos paramètres de connexion.

## Conditions

two-step-terms-heading = Conditions de la vérification en deux étapes
two-step-terms-lead = Avant de commencer, prenez le temps de lire comment la vérification en deux étapes fonctionne ici.
two-step-terms-app = L’application appartient à d’autres, qui ont leurs propres conditions. Elle n’apprend rien de nous à votre sujet, sauf le nom de ce site et votre nom d’utilisateur.
two-step-terms-key = Nous gardons une clé secrète, chiffrée, pour vérifier vos codes. Elle ne sert à rien d’autre.
two-step-terms-texts = Les messages passent par votre compagnie de téléphone. Quelqu’un qui s’empare de votre numéro ou qui lit vos messages pourrait obtenir vos codes. Une application d’authentification ne présente pas ce risque.
two-step-terms-number = Nous gardons votre numéro de téléphone, chiffré. Il sert aux codes de sécurité et aux avis de changement, et à rien d’autre.
two-step-terms-you = Vous verrouillez votre appareil et gardez pour vous vos codes de sécurité et de récupération. Nous ne les demandons jamais par téléphone, par courriel ou par message texte.
two-step-terms-lost = Si vous perdez votre appareil, un code de récupération vous permettra de vous connecter. Sans ce code, retrouver l’accès à votre compte peut prendre du temps.

## Conditions refusées

two-step-declined-heading = La vérification en deux étapes est nécessaire
two-step-declined-lead = Vous avez refusé les conditions, et rien n’a été configuré. Ce service demande la vérification en deux étapes à tout le monde, pour protéger vos renseignements.
two-step-declined-contact = Si vous ne pouvez pas ou ne voulez pas vous en servir, vous pouvez demander le service autrement. <contact>Joignez-nous</contact>.
two-step-declined-again = Relire les conditions

## Préparation

two-step-prepare-heading = Obtenir une application d’authentification
two-step-prepare-lead = Vous en avez déjà une ? Elle fera l’affaire : continuez.
two-step-prepare-mobile-store = Ouvrez la boutique fournie avec votre appareil, l’App Store ou Google Play, et cherchez-y l’une de ces applications.
two-step-prepare-desktop-store = Bien des gestionnaires de mots de passe peuvent produire des codes de sécurité sur un ordinateur. Téléchargez celui que vous préférez sur son site officiel ou dans la boutique d’applications de votre ordinateur.
two-step-prepare-apps = Microsoft Authenticator, Google Authenticator et 2FAS sont connues et gratuites.
two-step-prepare-desktop-apps = Bitwarden, 1Password et KeePassXC sont bien connus.
two-step-prepare-tips-heading = Avant de continuer
two-step-prepare-tip-clock = Laissez votre appareil régler lui-même la date et l’heure : les codes dépendent de l’horloge.
two-step-prepare-tip-lock = Verrouillez votre appareil par un code, une empreinte ou votre visage.
two-step-prepare-tip-scan = Gardez l’application ouverte. À la page suivante, vous la pointerez vers une image, ou vous taperez une clé.
two-step-prepare-tip-key = Gardez l’application ouverte. À la page suivante, vous y copierez une clé.
two-step-prepare-tip-false = Méfiez-vous des imitations : une application qui réclame de l’argent avant de montrer un code n’est pas la bonne.

## Numérisation

two-step-scan-heading = Relier votre application d’authentification
two-step-scan-lead = Dans l’application, choisissez d’ajouter un compte, souvent par un signe plus. Servez-vous ensuite de l’image ou de la clé.
two-step-scan-picture = Code QR qui contient la clé secrète écrite plus bas
two-step-scan-open = Ouvrir mon application d’authentification
two-step-scan-key-heading = Clé secrète
two-step-scan-key-text = Impossible de numériser ? Tapez ou collez cette clé dans l’application. Si elle demande un type, choisissez « basé sur le temps ».
two-step-scan-key-copy = Copier la clé
two-step-scan-label = Code de sécurité
two-step-scan-hint = Les 6 chiffres que l’application montre en ce moment pour « { $site } ».
two-step-scan-renewed = La clé a expiré et ne fonctionne plus. En voici une nouvelle : retirez l’ancienne de votre application, puis numérisez ou tapez la nouvelle.
two-step-scan-change = Choisir une autre façon

## Téléphone

two-step-phone-heading = Ajouter votre téléphone
two-step-phone-lead = Nous enverrons un code de 6 chiffres à ce numéro, maintenant et à chaque connexion.
two-step-phone-label = Numéro de téléphone
two-step-phone-hint = Par exemple, 613 555-0123. Il doit pouvoir recevoir des messages texte.
two-step-phone-risk-heading = Les messages texte comportent des risques
two-step-phone-risk = Un numéro de téléphone peut se perdre ou tomber entre les mains de quelqu’un d’autre. Si vous le pouvez, utilisez plutôt une application d’authentification.
two-step-phone-send = Envoyer le code
two-step-phone-help = Votre numéro sert aux codes de sécurité et aux avis de changement, et à rien d’autre. Votre compagnie de téléphone peut facturer les messages.

## Code par téléphone

two-step-phone-code-heading = Confirmer votre téléphone
# $number - le numéro, en grande partie caché
two-step-phone-code-lead = Nous avons envoyé un code de 6 chiffres par message texte au { $number }.
two-step-phone-code-change = Corriger le numéro

## Téléphone de secours

two-step-backup-phone-heading = Ajouter un téléphone de secours
two-step-backup-phone-lead = Si vous perdez votre téléphone ou votre numéro, un deuxième téléphone vous permettra d’entrer. Ce peut être celui d’une personne de confiance.
two-step-backup-phone-skip-heading = Pas de deuxième téléphone ?
two-step-backup-phone-skip-text = Vous pouvez sauter cette étape. Si vous perdez ensuite votre téléphone, seuls les codes de récupération de la page suivante vous permettront d’entrer. Sans eux, retrouver l’accès peut prendre du temps.

## Codes de récupération

two-step-recovery-codes-heading = Conserver vos codes de récupération
two-step-recovery-codes-lead = Votre deuxième étape fonctionne. Si un jour vous n’avez pas votre appareil, l’un de ces codes vous permettra de vous connecter. Chacun sert une seule fois. Ils ne seront plus jamais affichés.
two-step-recovery-codes-list = Vos codes de récupération
two-step-recovery-codes-kept = J’ai conservé ces codes
two-step-recovery-codes-help = Gardez-les loin de votre appareil : sur papier à la maison, ou dans un gestionnaire de mots de passe. Si vous actualisez cette page, vous aurez dix nouveaux codes, et les codes affichés maintenant ne fonctionneront plus.
two-step-recovery-codes-file = codes-de-recuperation.txt

## Fin

two-step-done-heading = La vérification en deux étapes est configurée
two-step-done-lead = À partir de maintenant, vous vous connecterez avec votre mot de passe et un code de sécurité.
two-step-done-attached = Votre compte est maintenant rattaché à { LIST($organizations) }.

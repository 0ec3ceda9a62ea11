## Nous joindre

about-contact-heading = Nous joindre
about-contact-lead = Nous pouvons vous aider à vous inscrire, à vous connecter et à retrouver votre compte. Ne nous donnez jamais votre mot de passe ni vos codes : nous n’en avons pas besoin.
about-contact-phone = Téléphone
about-contact-hours = Heures d’ouverture
about-contact-email = Courriel
about-contact-have-heading = Ce qui nous aide à vous aider
about-contact-have-page = La page où vous étiez et ce qu’elle disait.
about-contact-have-device = Votre appareil et votre navigateur.
about-contact-have-not = Pas votre mot de passe, ni vos codes, ni vos réponses de récupération.

## Confidentialité

about-privacy-heading = Avis de confidentialité
about-privacy-lead = Nous recueillons le moins possible : de quoi vous connecter et protéger votre compte.
about-privacy-what-heading = Ce que nous gardons
about-privacy-what-account = Votre nom d’utilisateur, et votre mot de passe sous une forme qui ne permet pas de le relire.
about-privacy-what-recovery = Vos réponses de récupération, brouillées de la même façon, et leurs indices, chiffrés.
about-privacy-what-email = Votre adresse courriel, chiffrée, si vous en donnez une.
about-privacy-what-log = Le moment de vos connexions et des changements à votre compte, et une adresse réseau abrégée.
about-privacy-use-heading = Ce que nous en faisons
about-privacy-use = Cela sert à vous connecter, à vous prévenir des changements et à empêcher les abus. Nous n’en vendons rien, nous ne vous suivons pas, et ces pages ne font appel à aucun autre site.
about-privacy-cookies-heading = Témoins
about-privacy-cookies = Un témoin sert à savoir que vous êtes connecté, un autre à reconnaître cet appareil après de mauvais mots de passe, et un troisième à retenir votre langue. Aucun ne vous suit ailleurs.
about-privacy-rights-heading = Vos droits
about-privacy-rights = Vous pouvez demander ce que nous savons de vous, le faire corriger et faire supprimer votre compte. <contact>Joignez-nous</contact>.

## Conditions

about-terms-heading = Conditions d’utilisation
about-terms-lead = Ces conditions valent pour toute personne qui utilise ce site. Celles d’un nouveau compte et de la vérification en deux étapes sont présentées au moment voulu.
about-terms-use-heading = Utiliser ce site
about-terms-use-fair = Utilisez-le pour vous-même, ou pour une organisation qui vous l’a demandé.
about-terms-use-safe = N’essayez pas d’entrer dans le compte d’une autre personne ni d’empêcher le service de fonctionner.
about-terms-use-tell = Prévenez-nous si vous trouvez quelque chose qui met des gens en danger.
about-terms-service-heading = Ce que vous pouvez attendre
about-terms-service = Nous veillons à garder ce site ouvert, exact et sûr. Il peut fermer un court moment pour son entretien. Quand ces conditions changent, cette page change.
about-terms-contact = Vous avez une question ? <contact>Joignez-nous</contact>.

## Accessibilité

about-accessibility-heading = Accessibilité
about-accessibility-lead = Ce site est pour tout le monde. Vous devriez pouvoir vous en servir au clavier, avec un lecteur d’écran, à la voix, en gros caractères ou avec vos propres couleurs.
about-accessibility-standard-heading = Ce que nous visons
about-accessibility-standard = Le site est fait pour respecter les Règles pour l’accessibilité des contenus Web (WCAG) 2.2, niveaux A et AA, et la norme européenne EN 301 549.
about-accessibility-time-heading = Prendre votre temps
about-accessibility-time = Avant de vous déconnecter, nous vous prévenons, et vous pouvez rester connecté. Si un code expire, vous pouvez en demander un nouveau.
about-accessibility-trouble-heading = Quelque chose vous bloque ?
about-accessibility-trouble = Dites-nous ce que vous vouliez faire et ce qui s’est passé. Nous vous aiderons tout de suite et nous corrigerons la page. <contact>Joignez-nous</contact>.

## Conditions

# $credential - le nom du justificatif à nom d’utilisateur et mot de passe
register-terms-heading = Conditions d’utilisation de la { $credential }
# $credential - le nom du justificatif à nom d’utilisateur et mot de passe
register-terms-lead = Une { $credential }, c’est un nom d’utilisateur et un mot de passe, pour vous seul, qui ouvrent des services en ligne. Prenez le temps de lire ces conditions : elles sont courtes.
register-terms-you-heading = Ce à quoi vous vous engagez
register-terms-you-secret = Vous gardez pour vous votre mot de passe, vos codes et vos réponses de récupération.
register-terms-you-own = Vous vous connectez pour vous-même, ou pour l’organisation qui vous a invité.
register-terms-you-tell = Vous nous prévenez vite si vous croyez que quelqu’un d’autre connaît votre mot de passe.
register-terms-we-heading = Ce à quoi nous nous engageons
register-terms-we-ask = Nous ne demandons jamais votre mot de passe, ni par téléphone, ni par courriel, ni par message texte.
register-terms-we-keep = Ce que vous nous donnez sert à vous connecter et à vous prévenir des changements, et à rien d’autre.
register-terms-we-tell = Nous vous écrivons quand quelque chose d’important change, si vous donnez une adresse courriel.
register-terms-end-heading = Comment cela prend fin
register-terms-end = Vous pouvez arrêter quand vous voulez. Nous pouvons fermer un compte qui sert à nuire aux gens ou au service.
# $version - la version de ces conditions
register-terms-version = Version du { $version }

## Conditions refusées

register-declined-heading = Vous avez refusé les conditions
# $credential - le nom du justificatif à nom d’utilisateur et mot de passe
register-declined-lead = Nous n’avons pas créé de { $credential } et n’avons rien gardé de ce que vous avez entré.
register-declined-possible-heading = Ce que vous pouvez encore faire
register-declined-possible = Toutes les pages publiques de ce site restent ouvertes. Vous pouvez aussi revenir plus tard et accepter les conditions. Si l’on vous a invité, ouvrez de nouveau le lien de votre invitation : il fonctionne encore.
register-declined-contact = Vous pouvez demander le service autrement, par téléphone ou par écrit. <contact>Joignez-nous</contact>.
register-declined-again = Relire les conditions

## Nom d’utilisateur

register-username-heading = Créer votre nom d’utilisateur
register-username-lead = Vous entrerez ce nom à chaque connexion. Choisissez-en un que vous retiendrez et qui n’en dit pas trop sur vous.
register-username-label = Nom d’utilisateur
register-username-rules = Le nom d’utilisateur doit respecter tous les critères de cette liste.

## Mot de passe

register-password-heading = Créer votre mot de passe
register-password-lead = Choisissez un mot de passe qui ne sert nulle part ailleurs. Votre navigateur ou votre gestionnaire de mots de passe peut en créer un et le retenir pour vous.
register-password-username = Nom d’utilisateur
register-password-label = Mot de passe
register-password-confirm = Confirmer le mot de passe
register-password-rules = Le mot de passe doit respecter tous les critères de cette liste.

## Récupération

register-recovery-heading = Choisir vos questions de récupération
register-recovery-lead = Si vous oubliez votre mot de passe, ces réponses aideront à montrer que c’est bien vous. Elles ne suffisent jamais à elles seules.
register-recovery-question = Question de récupération
register-recovery-question-none = Choisissez une question
register-recovery-question-first-teacher = Comment s’appelait la personne qui vous a enseigné en premier ?
register-recovery-question-childhood-friend = Qui était votre meilleur ami ou votre meilleure amie d’enfance ?
register-recovery-question-first-job-town = Dans quelle ville était votre premier emploi ?
register-recovery-question-favourite-book = Quel livre reliriez-vous ?
register-recovery-question-grandparent-street = Dans quelle rue habitait l’un de vos grands-parents ?
register-recovery-answer = Votre réponse
register-recovery-person = Personne mémorable
register-recovery-person-text = Quelqu’un que vous n’oublierez pas et que les autres ne devineraient pas.
register-recovery-person-hint = Indice pour la personne mémorable
register-recovery-date = Date mémorable
register-recovery-date-text = Par exemple, 1994 06 24. Évitez votre propre date de naissance.
register-recovery-date-hint = Indice pour la date mémorable
register-recovery-hint-text = Quelques mots qui vous rappellent la réponse sans la donner.

## Courriel

register-email-heading = Ajouter votre adresse courriel
register-email-lead = Elle sert à vous prévenir des changements à votre compte et à vous aider si vous oubliez votre mot de passe. Nous y enverrons tout de suite un code.
register-email-label = Adresse courriel
register-email-confirm = Confirmer l’adresse courriel
register-email-skip-heading = Vous préférez ne pas donner d’adresse ?
register-email-skip-text = Vous pouvez continuer sans adresse. Mais nous ne pourrons alors ni vous prévenir des changements, ni vous envoyer un lien si vous oubliez votre mot de passe. À la place, vous recevrez un code de récupération à conserver : sans lui, il faudrait tout recommencer.

## Code par courriel

register-email-code-heading = Confirmer votre adresse courriel
# $email - l’adresse, en grande partie cachée
register-email-code-lead = Nous avons envoyé un code de 6 chiffres à { $email }.
register-email-code-change = Changer d’adresse
register-email-code-help = Rien reçu ? Regardez dans vos courriels indésirables et vérifiez l’adresse. L’envoi peut prendre quelques minutes.

## Code à conserver

register-saved-code-heading = Conserver votre code de récupération
register-saved-code-lead = Sans adresse courriel, ce code est la seule façon de choisir un nouveau mot de passe si vous oubliez le vôtre. Il ne sera plus jamais affiché.
register-saved-code-list = Votre code de récupération
register-saved-code-kept = J’ai conservé ce code
register-saved-code-help = Imprimez-le, ou notez-le et gardez-le chez vous en lieu sûr, loin de cet ordinateur.
register-saved-code-file = code-de-recuperation.txt

## Fin

# $credential - le nom du justificatif à nom d’utilisateur et mot de passe
register-done-heading = Votre { $credential } est prête
# $username - le nom qui vient d’être choisi
register-done-username = Votre nom d’utilisateur est { $username }. Notez-le : il vous servira à vous connecter.
register-done-next-heading = Il reste une chose à faire
register-done-next = Vous allez maintenant configurer la vérification en deux étapes. Elle protège votre compte, même si quelqu’un apprend votre mot de passe.

## Règles des listes à respecter

# $min (Number) - le moins de caractères
# $max (Number) - le plus de caractères
register-rule-username-length = De { $min } à { $max } caractères
# $characters - les signes permis
register-rule-username-characters = Seulement des lettres sans accent, des chiffres et { $characters }
register-rule-username-free = Un nom que personne d’autre n’a (nous vérifions quand vous continuez)
# $min (Number) - le moins de caractères
# $max (Number) - le plus de caractères
register-rule-length = De { $min } à { $max } caractères
register-rule-upper-case = Une lettre majuscule
register-rule-lower-case = Une lettre minuscule
register-rule-digit = Un chiffre
register-rule-characters = Seulement des lettres sans accent, des chiffres et les signes du clavier, sans espace
# $run (Number) - combien de caractères de suite
register-rule-not-shared = Aucune suite de { $run } caractères de votre nom d’utilisateur
register-rule-not-common = Un mot de passe que peu de gens utilisent (nous vérifions quand vous continuez)

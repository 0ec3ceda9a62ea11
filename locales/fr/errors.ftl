## Why an answer is not accepted

# $question - the name of the question
errors-missing = { $question ->
    [username] Entrez votre nom d’utilisateur
    [password] Entrez votre mot de passe
    [confirm-password] Entrez le mot de passe une deuxième fois
    [code] Entrez le code
    [email] Entrez votre adresse courriel
    [confirm-email] Entrez l’adresse courriel une deuxième fois
    [question] Choisissez une question
    [answer] Entrez votre réponse à la question
    [person] Entrez le nom d’une personne mémorable
    [hint-for-person] Entrez un indice pour la personne mémorable
    [date] Entrez une date mémorable
    [hint-for-date] Entrez un indice pour la date mémorable
    [phone] Entrez un numéro de téléphone
    [current-password] Entrez votre mot de passe actuel
    [name] Donnez un nom à l’application
    [message] Écrivez votre message
   *[other] Entrez une réponse pour continuer
}
# $question - the name of the question
errors-malformed = { $question ->
    [code] Ce code est trop court, trop long ou contient un caractère de trop. Vérifiez-le
    [email] Entrez une adresse courriel comme nom@exemple.ca
    [confirm-email] Entrez l’adresse courriel une deuxième fois, comme nom@exemple.ca
    [date] Entrez la date en chiffres : une année, un mois et un jour
    [phone] Entrez un numéro de téléphone complet, avec son indicatif régional, comme 613 555-0123
   *[other] Vérifiez que tout est écrit correctement
}
# $min (Number) - the least number of characters
# $question - the name of the question
errors-too-short = { $question ->
    [answer] Utilisez au moins { $min } caractères pour votre réponse
    [person] Utilisez au moins { $min } caractères pour la personne mémorable
   *[other] Utilisez au moins { $min } caractères
}
# $max (Number) - the greatest number of characters
# $question - the name of the question
errors-too-long = { $question ->
    [answer] N’utilisez pas plus de { $max } caractères pour votre réponse
    [person] N’utilisez pas plus de { $max } caractères pour la personne mémorable
    [phone] N’utilisez pas plus de { $max } caractères pour le numéro de téléphone
    [name] N’utilisez pas plus de { $max } caractères pour le nom
   *[other] N’utilisez pas plus de { $max } caractères
}
errors-forbidden-character = Retirez les caractères cachés ou inhabituels
errors-username-characters = Utilisez seulement des lettres sans accent, des chiffres et les caractères indiqués
errors-username-taken = Ce nom d’utilisateur n’est pas disponible. Choisissez-en un autre
errors-no-upper-case = Ajoutez une lettre majuscule
errors-no-lower-case = Ajoutez une lettre minuscule
errors-no-digit = Ajoutez un chiffre
errors-password-characters = Utilisez seulement des lettres sans accent, des chiffres et les signes du clavier, sans espace
# $run (Number) - how many characters in a row
errors-shares-with-username = Ne reprenez pas { $run } caractères de suite ou plus de votre nom d’utilisateur
errors-common-password = Beaucoup de gens utilisent ce mot de passe, ou il est facile à deviner. Choisissez-en un autre
errors-mismatch = Les deux réponses ne sont pas identiques. Tapez-les de nouveau
# $question - the name of the question
errors-hint-tells-answer = { $question ->
    [hint-for-date] L’indice pour la date mémorable la dévoile. Choisissez-en un autre
   *[other] L’indice pour la personne mémorable la dévoile. Choisissez-en un autre
}
errors-impossible-date = Cette date n’existe pas dans le calendrier. Vérifiez l’année, le mois et le jour
errors-future-date = Entrez une date passée
errors-not-a-choice = Choisissez une réponse de la liste
errors-not-ticked = Cochez la case pour continuer
errors-mistyped = Il y a une faute de frappe dans ce code. Vérifiez-le et réessayez
errors-wrong-code = Ce code n’est pas le bon. Vérifiez-le et réessayez
errors-expired-code = Ce code est expiré. Demandez-en un nouveau
errors-clock-off = L’horloge de votre appareil semble déréglée. Mettez la date et l’heure en mode automatique, puis entrez un nouveau code
errors-used-code = Ce code a déjà servi. Attendez le prochain, au plus 30 secondes
errors-unfit-phone = Nous ne pouvons pas envoyer de messages texte à ce numéro. Entrez un numéro mobile d’un pays desservi
errors-known-phone = Ce numéro est déjà celui d’un de vos téléphones. Entrez-en un autre
errors-known-email = Cette adresse est déjà la vôtre. Entrez-en une autre
errors-other-number = Ce n’est pas le numéro de ce téléphone. Tapez le numéro au complet
errors-wrong-saved-code = Ce nom d’utilisateur et ce code de récupération ne vont pas ensemble. Vérifiez les deux
errors-wrong-answers = Au moins une de ces réponses n’est pas la bonne. Vérifiez-les toutes
errors-wrong-password = Ce n’est pas votre mot de passe actuel. Vérifiez-le et réessayez

## Why a request is not accepted

errors-invitation-unusable = Vous ne pouvez pas utiliser cette invitation. Elle a peut-être été utilisée ou annulée, elle a peut-être expiré, ou le code n’est pas le bon. Comparez le code avec celui que vous avez reçu, ou demandez une nouvelle invitation à la personne qui vous a invité. Vous pouvez aussi continuer sans invitation.
errors-link-unusable = Ce lien ne peut pas être utilisé. Il a peut-être déjà servi, il est peut-être expiré, ou il en manque une partie. Ouvrez-le de nouveau à partir du message, ou joignez-nous.
errors-step-up = Pour protéger votre compte, montrez-nous encore une fois que c’est bien vous.
errors-wrong-credentials = Le nom d’utilisateur ou le mot de passe n’est pas le bon. Vérifiez-les et réessayez.
# $minutes (Number) - how long to wait
errors-locked = Il y a eu trop d’essais ratés. Pour protéger le compte, aucun essai n’est accepté pendant { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
}. Vous pourrez réessayer ensuite.
# $hours (Number) - how long to wait
errors-locked-long = Il y a eu trop d’essais ratés. Pour protéger le compte, aucun essai n’est accepté pendant { $hours ->
    [one] une heure
   *[other] { $hours } heures
}. Vous pourrez réessayer ensuite.
errors-stopped = Il y a eu trop d’essais ratés de suite, et cette méthode de connexion est bloquée. Joignez-nous pour la débloquer.
errors-notice-heading = À savoir
errors-unreachable = Nous n’arrivons pas à joindre le service. Vérifiez votre connexion Internet et réessayez. Ce que vous avez tapé est toujours là.
errors-unavailable = Le service est très occupé ou éprouve des difficultés. Rien n’a changé. Réessayez dans un moment.
errors-last-administrator = Rien n’a changé. Au moins une personne doit garder, sans date de fin, le droit de gérer les utilisateurs. Donnez d’abord ce droit à quelqu’un d’autre.
errors-partner-unavailable = Ce partenaire ne répond pas. Rien n’a été fait. Réessayez dans quelques minutes.
errors-fault = Un problème est survenu de notre côté. Rien n’a changé. Réessayez dans un moment.
errors-stale = Quelque chose a changé dans un autre onglet ou une autre fenêtre. Vérifiez cette page, puis réessayez.
errors-signed-out = Vous avez été déconnecté. Connectez-vous de nouveau pour continuer.
errors-forbidden = Nous n’avons pas pu confirmer que la demande venait de vous. Chargez la page de nouveau et réessayez.
# $seconds (Number) - how long to wait
errors-too-many-soon = Il y a eu trop de demandes. Attendez { $seconds ->
    [one] une seconde
   *[other] { $seconds } secondes
}, puis réessayez.
# $minutes (Number) - how long to wait
errors-too-many = Il y a eu trop d’essais. Attendez { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
}, puis réessayez.

## Aucune page

problem-not-found-heading = Page introuvable
problem-not-found-lead = Il n’y a rien à cette adresse. Elle contient peut-être une erreur, ou la page a été déplacée.
problem-not-found-home = Aller à la page d’accueil

## Le service est hors d’atteinte

problem-unreachable-heading = Nous n’arrivons pas à joindre le service
problem-unreachable-lead = Vérifiez votre connexion Internet, puis réessayez. Si cela ne va toujours pas, le service est peut-être interrompu un moment.

package fr.phare.account;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What guessers try first in France, in lower case without accents, the longest first. */
final class CommonPasswords {

    private static final String LIST =
            """
            motdepasse mdp password passwort contrasena azerty azertyuiop qwerty qwertyuiop qwertz
            qsdfghjklm wxcvbn asdfghjkl zxcvbnm azer qwer bonjour bonsoir soleil doudou loulou
            chouchou marseille paris lyon lille bordeaux toulouse nantes strasbourg bretagne france
            football rugby psg olympique jetaime jetaimetrop amour coucou salut bienvenue welcome
            letmein iloveyou princess princesse dragon monkey sunshine shadow master superman
            batman pokemon naruto starwars secret admin administrateur administrator root user
            utilisateur login connexion ordinateur internet entreprise artisan artisanat commerce
            chambre metiers conseiller accueil bureau test essai changeme changezmoi temporaire
            provisoire defaut default janvier fevrier mars avril juin juillet aout septembre
            octobre novembre decembre printemps automne hiver lundi mardi mercredi jeudi vendredi
            samedi dimanche chocolat vacances chien chat maison famille papa maman nicolas camille
            isabelle philippe christophe stephanie caroline julien sandrine michel thomas
            """;

    static final List<String> WORDS =
            Stream.of(LIST.strip().split("\\s+"))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();

    private CommonPasswords() {}
}

package fr.phare.callback;

import fr.phare.mail.Channel;
import fr.phare.phone.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody who asked is written to: the e-mail address they left, else their number, where it
 * takes texts.
 */
public record Recipient(Channel channel, String address) {

    /** Nowhere where only a landline is known. */
    public static Optional<Recipient> of(@Nullable String email, @Nullable PhoneNumber phone) {
        if (email != null) {
            return Optional.of(new Recipient(Channel.EMAIL, email));
        }
        return Optional.ofNullable(phone)
                .filter(PhoneNumber::takesTexts)
                .map(number -> new Recipient(Channel.SMS, number.e164()));
    }

    public boolean isEmail() {
        return channel == Channel.EMAIL;
    }

    /** {@code number} as it stands in the message: a text message has no unbreakable spaces. */
    String says(PhoneNumber number) {
        return isEmail() ? number.unbroken() : number.display();
    }

    @Override
    public String toString() {
        return "Recipient[" + channel + "]";
    }
}

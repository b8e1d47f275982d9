package fr.phare.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail through the server set in {@code spring.mail.host}. */
@Component
@ConditionalOnProperty("spring.mail.host")
class SmtpTransport {

    /** The message is not known to have left; it may be tried again. */
    static final class TransportFailure extends Exception {

        private static final long serialVersionUID = 1L;

        private final SendProblem problem;

        TransportFailure(Throwable cause) {
            super(cause.getClass().getSimpleName(), cause);
            this.problem = SmtpProblem.of(cause);
        }

        SendProblem problem() {
            return problem;
        }
    }

    private final JavaMailSender sender;
    private final String from;

    SmtpTransport(JavaMailSender sender, @Value("${phare.mail.from:phare@localhost}") String from) {
        this.sender = sender;
        this.from = from;
    }

    void carry(Message message) throws TransportFailure {
        try {
            sender.send(compose(message));
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            throw new TransportFailure(e);
        }
    }

    private MimeMessage compose(Message message)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage mime = new MessageWithId(sender.createMimeMessage(), message.messageId());
        boolean alternative = message.html() != null;
        MimeMessageHelper helper =
                new MimeMessageHelper(mime, alternative, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(from, message.senderName(), "UTF-8"));
        helper.setTo(message.recipient());
        helper.setSubject(message.subject());
        if (message.html() == null) {
            helper.setText(message.text());
        } else {
            helper.setText(message.text(), message.html());
        }
        mime.setHeader("Auto-Submitted", "auto-generated");
        return mime;
    }

    /** Keeps our Message-ID where the library would make a new one at every try. */
    private static final class MessageWithId extends MimeMessage {

        private final String messageId;

        MessageWithId(MimeMessage plain, String messageId) throws MessagingException {
            super(plain.getSession());
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}

package fr.phare.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.phare.chamber.CellId;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Against a real SMTP server, in this process. */
class SmtpTransportTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final SmtpTransport transport = new SmtpTransport(sender, "phare@exemple.fr");

    @BeforeEach
    void start() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMessageArrivesWithTextHtmlAndItsOwnId() throws Exception {
        Message message = message("Votre récapitulatif", "Éloïse, voici.", "<p>Éloïse, voici.</p>");

        transport.carry(message);
        transport.carry(message);

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        for (MimeMessage one : received) {
            assertThat(one.getMessageID()).isEqualTo("<" + message.id() + "@phare>");
            assertThat(one.getSubject()).isEqualTo("Votre récapitulatif");
            assertThat(one.getFrom()[0].toString()).contains("phare@exemple.fr");
            assertThat(one.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(text((MimeMultipart) one.getContent())).contains("Éloïse, voici.", "<p>");
        }
    }

    @Test
    void aSubjectCannotAddHeaders() throws Exception {
        transport.carry(message("Bonjour\r\nBcc: autre@exemple.fr", "Texte", null));

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerThatIsAwayIsSaidSo() {
        server.stop();

        assertThatThrownBy(() -> transport.carry(message("Sujet", "Texte", null)))
                .isInstanceOf(SmtpTransport.TransportFailure.class);
    }

    private static String text(MimeMultipart part) throws Exception {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < part.getCount(); i++) {
            Object content = part.getBodyPart(i).getContent();
            all.append(content instanceof MimeMultipart inner ? text(inner) : content);
        }
        return all.toString();
    }

    private static Message message(
            String subject, String text, @org.jspecify.annotations.Nullable String html) {
        return new Message(
                UUID.randomUUID(),
                new CellId(UUID.randomUUID()),
                Channel.EMAIL,
                "eloise@exemple.fr",
                "Chambre d’ici",
                subject,
                text,
                html,
                MessageState.SENDING,
                1,
                Instant.EPOCH,
                null,
                false,
                null,
                Instant.EPOCH);
    }
}

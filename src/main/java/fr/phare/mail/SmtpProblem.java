package fr.phare.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mail.MailSendException;

/** Finds what the mail server said in what the mail library throws. */
final class SmtpProblem {

    /** A reply: code, then perhaps an enhanced status code (RFC 2034). */
    private static final Pattern REPLY =
            Pattern.compile("(?:^|\\s)([45])\\d\\d[ -](?:[45]\\.(\\d{1,3})\\.\\d{1,3})?");

    private static final String ADDRESSING = "1";

    /** What the mail library says of a server that hung up where a reply was due. */
    private static final String HUNG_UP = "[EOF]";

    private SmtpProblem() {}

    static SendProblem of(Throwable failure) {
        Deque<Throwable> causes = new ArrayDeque<>();
        causes.add(failure);
        while (!causes.isEmpty()) {
            Throwable cause = causes.remove();
            Matcher reply = REPLY.matcher(String.valueOf(cause.getMessage()));
            if (cause instanceof MessagingException && reply.find()) {
                return said(reply);
            }
            if (cause instanceof IOException || hungUp(cause)) {
                return SendProblem.UNREACHABLE;
            }
            addCauses(cause, causes);
        }
        return SendProblem.OTHER;
    }

    private static boolean hungUp(Throwable cause) {
        return cause instanceof MessagingException
                && String.valueOf(cause.getMessage()).startsWith(HUNG_UP);
    }

    private static SendProblem said(Matcher reply) {
        if (reply.group(1).equals("4")) {
            return SendProblem.LATER;
        }
        return ADDRESSING.equals(reply.group(2))
                ? SendProblem.NO_SUCH_RECIPIENT
                : SendProblem.REFUSED;
    }

    private static void addCauses(Throwable cause, Deque<Throwable> causes) {
        if (cause instanceof MailSendException several) {
            causes.addAll(List.of(several.getMessageExceptions()));
        }
        if (cause instanceof MessagingException one && one.getNextException() != null) {
            causes.add(one.getNextException());
        }
        if (cause.getCause() != null && !causes.contains(cause.getCause())) {
            causes.add(cause.getCause());
        }
    }
}

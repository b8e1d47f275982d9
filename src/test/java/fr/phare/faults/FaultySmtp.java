package fr.phare.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A mail server that does what mail servers do on bad days, by recipient. */
final class FaultySmtp implements AutoCloseable {

    /** What happens to a message. */
    enum Behaviour {
        ACCEPT,
        /** Says nothing after the recipient was named. */
        STALL,
        /** Takes a second for each answer. */
        SLOW,
        /** Has the whole message and hangs up without a word. */
        DROP_AFTER_DATA,
        /** 451: try later (RFC 5321 §4.2.1). */
        TEMPORARY,
        /** 550: no such mailbox. */
        PERMANENT,
        /** Answers that are no SMTP. */
        GARBAGE;

        /** Whether the message arrives all the same. */
        boolean isGood() {
            return this == ACCEPT || this == SLOW;
        }
    }

    /** Told of each message that came whole, and whether it was accepted. */
    interface Listener {

        /** The message is here; whoever sent it does not know yet. */
        void begun(String messageId, String recipient);

        /** Whoever sent it is about to be told so. */
        void accepted(String messageId, String recipient);
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Listener listener;
    private final int port;
    private volatile Function<String, Behaviour> behaviour = recipient -> Behaviour.ACCEPT;
    private volatile ServerSocket server;

    FaultySmtp(Listener listener) throws IOException {
        this.listener = listener;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = server.getLocalPort();
        serve(server);
    }

    int port() {
        return port;
    }

    /** The settings that make Phare send here. */
    String[] settings() {
        return new String[] {"--spring.mail.host=127.0.0.1", "--spring.mail.port=" + port};
    }

    void behave(Function<String, Behaviour> how) {
        behaviour = how;
    }

    /** Refuses connections from now on. */
    void down() throws IOException {
        server.close();
    }

    void up() throws IOException {
        ServerSocket again = new ServerSocket();
        again.setReuseAddress(true);
        again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        server = again;
        serve(again);
    }

    private void serve(ServerSocket socket) {
        threads.execute(
                () -> {
                    while (!socket.isClosed()) {
                        try {
                            Socket client = socket.accept();
                            threads.execute(() -> talk(client));
                        } catch (IOException closed) {
                            return;
                        }
                    }
                });
    }

    private void talk(Socket client) {
        try (client) {
            new Talk(client).run();
        } catch (IOException gone) {
            // Whoever called was killed, or hung up.
        }
    }

    /** One connection. */
    private final class Talk {

        private final BufferedReader in;
        private final Writer out;
        private String recipient = "";

        Talk(Socket client) throws IOException {
            in =
                    new BufferedReader(
                            new InputStreamReader(
                                    client.getInputStream(), StandardCharsets.ISO_8859_1));
            out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.ISO_8859_1);
        }

        void run() throws IOException {
            say("220 mail.example ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                switch (verb) {
                    case "RCPT" -> {
                        recipient = line.replaceAll(".*<|>.*", "");
                        if (!receive()) {
                            return;
                        }
                    }
                    case "DATA" -> {
                        say("354 go on");
                        if (!take()) {
                            return;
                        }
                    }
                    case "QUIT" -> {
                        say("221 bye");
                        return;
                    }
                    default -> say("250 ok");
                }
            }
        }

        /** False to hang up. */
        private boolean receive() throws IOException {
            switch (behaviour.apply(recipient)) {
                case STALL -> Caller.pause(60_000);
                case TEMPORARY -> say("451 4.3.0 try later");
                case PERMANENT -> say("550 5.1.1 no such mailbox");
                case GARBAGE -> say("\0\u0007 <html>502</html>");
                case SLOW -> {
                    Caller.pause(1000);
                    say("250 ok");
                }
                case ACCEPT, DROP_AFTER_DATA -> say("250 ok");
            }
            return true;
        }

        private boolean take() throws IOException {
            String id = "";
            String line = in.readLine();
            while (line != null && !line.equals(".")) {
                if (id.isEmpty() && line.startsWith("Message-ID: <")) {
                    id = line.substring("Message-ID: <".length()).replaceAll("[@>].*", "");
                }
                line = in.readLine();
            }
            if (line == null) {
                return false;
            }
            listener.begun(id, recipient);
            Behaviour how = behaviour.apply(recipient);
            if (how == Behaviour.DROP_AFTER_DATA) {
                return false;
            }
            if (how == Behaviour.SLOW) {
                Caller.pause(1000);
            }
            listener.accepted(id, recipient);
            say("250 kept");
            return true;
        }

        private void say(String line) throws IOException {
            out.write(line + "\r\n");
            out.flush();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}

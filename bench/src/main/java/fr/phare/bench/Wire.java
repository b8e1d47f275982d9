package fr.phare.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-open HTTP/1.1 connection to this machine. The load and what is measured share the
 * processors: this client does as little as it can, so that it hides nothing.
 */
final class Wire implements AutoCloseable {

    /** An answer; header names in lower case, body as it came over the wire. */
    record Answer(int status, String head, byte[] body) {

        /** The first value of header {@code name}, empty without it. */
        String header(String name) {
            String start = "\n" + name.toLowerCase(Locale.ROOT) + ":";
            int at = head.toLowerCase(Locale.ROOT).indexOf(start);
            if (at < 0) {
                return "";
            }
            int from = at + start.length();
            int to = head.indexOf('\r', from);
            return head.substring(from, to < 0 ? head.length() : to).strip();
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final int port;
    private final String host;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    Wire(int port) throws IOException {
        this.port = port;
        this.host = "Host: 127.0.0.1:" + port + "\r\n";
        this.socket = connect(port);
        this.in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
        this.out = socket.getOutputStream();
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        return socket;
    }

    /** Servers end a connection now and then; the next request goes by a new one. */
    private void connectAgain() throws IOException {
        socket.close();
        socket = connect(port);
        in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
        out = socket.getOutputStream();
    }

    /**
     * @param headers lines that end with CR LF
     */
    Answer get(String path, String headers) throws IOException {
        ask("GET " + path + " HTTP/1.1\r\n" + host + headers + "\r\n", new byte[0]);
        return answer();
    }

    Answer post(String path, String headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String length = "Content-Length: " + bytes.length + "\r\n";
        ask("POST " + path + " HTTP/1.1\r\n" + host + length + headers + "\r\n", bytes);
        return answer();
    }

    /** Asks for a stream of events and returns when its head has come; then {@link #line}. */
    Answer open(String path, String headers) throws IOException {
        ask("GET " + path + " HTTP/1.1\r\n" + host + headers + "\r\n", new byte[0]);
        String head = head();
        return new Answer(status(head), head, new byte[0]);
    }

    private void ask(String head, byte[] body) throws IOException {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        out.write(all);
    }

    private Answer answer() throws IOException {
        Answer answer = readAnswer();
        if (answer.header("connection").equalsIgnoreCase("close")) {
            connectAgain();
        }
        return answer;
    }

    private Answer readAnswer() throws IOException {
        String head = head();
        int status = status(head);
        Answer bare = new Answer(status, head, new byte[0]);
        if (status == 204 || status == 304) {
            return bare;
        }
        if (bare.header("transfer-encoding").equalsIgnoreCase("chunked")) {
            return new Answer(status, head, chunks());
        }
        String length = bare.header("content-length");
        return length.isEmpty()
                ? bare
                : new Answer(status, head, exactly(Integer.parseInt(length)));
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder(512);
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append("\r\n");
        }
        return head.toString();
    }

    private static int status(String head) {
        return Integer.parseInt(head.substring(9, 12));
    }

    /** The next line without its end. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; ) {
            body.write(exactly(size));
            line();
            size = Integer.parseInt(line(), 16);
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The server closed the connection");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package fr.phare.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One address that leads to a server which may be away, or come back elsewhere. */
final class Proxy implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile ServerSocket server;
    private volatile int target;

    Proxy(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = server.getLocalPort();
        serve(server);
    }

    int port() {
        return port;
    }

    /** Cuts every connection and refuses new ones. */
    void away() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** Leads to {@code newTarget} from now on. */
    void back(int newTarget) throws IOException {
        target = newTarget;
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
                            join(socket.accept());
                        } catch (IOException closed) {
                            // Away, or the target is.
                        }
                    }
                });
    }

    private void join(Socket client) throws IOException {
        Socket inner = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(client);
        open.add(inner);
        threads.execute(() -> pass(client, inner));
        threads.execute(() -> pass(inner, client));
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // One of the two hung up: both do.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    @Override
    public void close() {
        try {
            away();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}

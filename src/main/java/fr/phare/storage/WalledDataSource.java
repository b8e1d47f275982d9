package fr.phare.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections that are already inside the caller's chamber, or outside every chamber.
 *
 * <p>The setting is made before the transaction begins, so a rollback cannot undo it, and only when
 * the physical connection last served another chamber, so it mostly costs nothing.
 */
final class WalledDataSource extends DelegatingDataSource {

    private final Map<PGConnection, String> lastSetting =
            Collections.synchronizedMap(new WeakHashMap<>());

    WalledDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            enter(connection, Wall.settingForConnections());
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void enter(Connection connection, String wanted) throws SQLException {
        PGConnection physical = connection.unwrap(PGConnection.class);
        if (wanted.equals(lastSetting.get(physical))) {
            return;
        }
        lastSetting.remove(physical);
        try (PreparedStatement set =
                connection.prepareStatement("select set_config('phare.chamber', ?, false)")) {
            set.setString(1, wanted);
            set.execute();
        }
        lastSetting.put(physical, wanted);
    }
}

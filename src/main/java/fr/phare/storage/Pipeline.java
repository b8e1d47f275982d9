package fr.phare.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;

/**
 * Statements that travel to the database together, in their order: it is waited for once, whatever
 * their number. Each module adds its own; what needs an answer is done by {@link #then}.
 *
 * <p>Each statement sees what those before it wrote. When one fails, {@link #send} throws and the
 * transaction is over.
 */
public final class Pipeline {

    /** What one statement answered. */
    public static final class Answer<T> {

        private final Supplier<@Nullable T> value;

        private Answer(Supplier<@Nullable T> value) {
            this.value = value;
        }

        /** An answer that needs no database. */
        public static <T> Answer<T> known(T value) {
            return new Answer<>(() -> value);
        }

        /**
         * The answer.
         *
         * @throws IllegalStateException when the pipeline was not sent yet
         */
        public T get() {
            T answer = value.get();
            if (answer == null) {
                throw new IllegalStateException("Not sent yet");
            }
            return answer;
        }

        /** What follows from it. */
        public <R> Answer<R> map(Function<T, R> mapper) {
            return new Answer<>(() -> mapper.apply(get()));
        }
    }

    /** Reads the answer of one statement, the current one of those that were sent. */
    private interface Reader<T> {
        T read(PreparedStatement sent) throws SQLException;
    }

    /** One statement, and its answer once it was sent. */
    private static final class Step<T> implements Supplier<@Nullable T> {

        private final String sql;
        private final @Nullable Object[] values;
        private final Reader<T> reader;
        private @Nullable T answer;

        Step(String sql, @Nullable Object[] values, Reader<T> reader) {
            this.sql = sql;
            this.values = values;
            this.reader = reader;
        }

        /** Sets the values from parameter {@code first} on; the next one free. */
        int bind(PreparedStatement statement, int first) throws SQLException {
            int parameter = first;
            for (Object value : values) {
                StatementCreatorUtils.setParameterValue(
                        statement, parameter, SqlTypeValue.TYPE_UNKNOWN, value);
                parameter = parameter + 1;
            }
            return parameter;
        }

        void read(PreparedStatement sent) throws SQLException {
            answer = reader.read(sent);
        }

        @Override
        public @Nullable T get() {
            return answer;
        }
    }

    private final JdbcOperations jdbc;
    private final List<Step<?>> steps = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    Pipeline(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a statement without rows.
     *
     * @param sql one statement, with {@code ?} for each of {@code values}; always the same text for
     *     the same purpose, so that the database keeps its plan
     * @return how many rows it changed
     */
    public Answer<Integer> update(String sql, @Nullable Object... values) {
        return add(new Step<>(sql, values, PreparedStatement::getUpdateCount));
    }

    /** Adds a statement that answers with rows; {@code sql} as in {@link #update}. */
    public <T> Answer<List<T>> query(String sql, RowMapper<T> mapper, @Nullable Object... values) {
        return add(new Step<>(sql, values, sent -> rows(sent, mapper)));
    }

    /** {@link #query} that answers with one row, always. */
    public <T> Answer<T> one(String sql, RowMapper<T> mapper, @Nullable Object... values) {
        return query(sql, mapper, values).map(List::getFirst);
    }

    private <T> Answer<T> add(Step<T> step) {
        steps.add(step);
        return new Answer<>(step);
    }

    private static <T> List<T> rows(PreparedStatement sent, RowMapper<T> mapper)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet row = sent.getResultSet()) {
            while (row.next()) {
                rows.add(mapper.mapRow(row, rows.size()));
            }
        }
        return rows;
    }

    /** What to do once everything was answered, in the same transaction. */
    public void then(Runnable work) {
        afterwards.add(work);
    }

    /**
     * Sends all that was added, reads the answers, and does what is to be done then. Once only.
     *
     * @throws org.springframework.dao.DataAccessException when a statement fails
     */
    public void send() {
        String sql = steps.stream().map(step -> step.sql).collect(Collectors.joining(";\n"));
        PreparedStatementCallback<Integer> exchange = this::exchange;
        jdbc.execute(sql, exchange);
        afterwards.forEach(Runnable::run);
    }

    /** How many answers were read. */
    private int exchange(PreparedStatement statement) throws SQLException {
        int parameter = 1;
        for (Step<?> step : steps) {
            parameter = step.bind(statement, parameter);
        }
        statement.execute();
        for (Step<?> step : steps) {
            step.read(statement);
            statement.getMoreResults();
        }
        return steps.size();
    }
}

package fr.phare.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.phare.testing.PhareTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@PhareTest
class PipelineTest {

    private static final String TABLE = "create temporary table sent (n int, word text)";

    @Autowired private Pipelines pipelines;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private TransactionTemplate transaction;

    @Test
    void eachStatementSeesWhatThoseBeforeItWrote() {
        transaction.executeWithoutResult(
                status -> {
                    jdbc.execute(TABLE + " on commit drop");
                    List<String> done = new ArrayList<>();
                    Pipeline pipeline = pipelines.open();
                    var one = pipeline.update("insert into sent values (?, ?)", 1, "one");
                    var two = pipeline.update("insert into sent values (?, ?), (3, 'x')", 2, null);
                    pipeline.then(() -> done.add("then " + one.get()));
                    var rows =
                            pipeline.query(
                                    "select n from sent where n < ? order by n",
                                    (row, number) -> row.getInt(1),
                                    3);
                    var none = pipeline.query("select n from sent where false", (row, n) -> n);
                    var sum =
                            pipeline.one("select sum(n) from sent", (row, n) -> row.getInt(1))
                                    .map(n -> "sum " + n);
                    pipeline.send();

                    assertThat(one.get()).isEqualTo(1);
                    assertThat(two.get()).isEqualTo(2);
                    assertThat(rows.get()).containsExactly(1, 2);
                    assertThat(none.get()).isEmpty();
                    assertThat(sum.get()).isEqualTo("sum 6");
                    assertThat(done).containsExactly("then 1");
                });
    }

    @Test
    void nothingIsKeptAndNothingFollowsWhenOneStatementFails() {
        List<String> done = new ArrayList<>();
        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        status -> {
                                            jdbc.execute(TABLE);
                                            Pipeline pipeline = pipelines.open();
                                            pipeline.update("insert into sent values (1, 'x')");
                                            pipeline.update("insert into sent values (1 / 0, 'x')");
                                            pipeline.then(() -> done.add("then"));
                                            pipeline.send();
                                        }))
                .isInstanceOf(DataAccessException.class);
        assertThat(done).isEmpty();
        assertThat(jdbc.queryForObject("select to_regclass('sent') is null", Boolean.class))
                .isTrue();
    }

    @Test
    void thereIsNoAnswerBeforeItWasSent() {
        Pipeline pipeline = pipelines.open();
        var answer = pipeline.query("select 1", (row, number) -> number);
        assertThatIllegalStateException().isThrownBy(answer::get);
        assertThat(Pipeline.Answer.known(7).get()).isEqualTo(7);
    }
}

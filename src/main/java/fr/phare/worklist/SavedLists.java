package fr.phare.worklist;

import fr.phare.access.AccountId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each person's own lists, in their own order; a removed one can be brought back for a day. */
@Component
@Transactional
class SavedLists {

    static final int LONGEST_NAME = 60;
    private static final int MOST = 30;

    private final JdbcClient jdbc;

    SavedLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<SavedList> of(AccountId account) {
        return jdbc.sql(
                        """
                        select id, name, filters from worklist.saved_list
                        where account_id = ? and removed_at is null order by position, id limit 30
                        """)
                .param(account.value())
                .query(
                        (row, number) ->
                                new SavedList(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        ListFilter.read(row.getString("filters"))))
                .list();
    }

    /** Keeps {@code filter} under {@code name}, last; false when there are too many. */
    boolean save(AccountId account, String name, ListFilter filter) {
        jdbc.sql(
                        """
                        delete from worklist.saved_list
                        where account_id = ? and removed_at < now() - interval '1 day'
                        """)
                .param(account.value())
                .update();
        if (of(account).size() >= MOST) {
            return false;
        }
        jdbc.sql(
                        """
                        insert into worklist.saved_list (account_id, name, filters, position)
                        select :account, :name, :filters, coalesce(max(position), 0) + 1
                        from worklist.saved_list where account_id = :account
                        """)
                .param("account", account.value())
                .param("name", name)
                .param("filters", filter.filters())
                .update();
        return true;
    }

    /** False where {@code account} has no such list. */
    boolean rename(AccountId account, UUID id, String name) {
        return jdbc.sql(
                                """
                                update worklist.saved_list set name = :name
                                where id = :id and account_id = :account and removed_at is null
                                """)
                        .param("name", name)
                        .param("id", id)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    boolean remove(AccountId account, UUID id) {
        return mark(account, id, "now()");
    }

    boolean bringBack(AccountId account, UUID id) {
        return mark(account, id, "null");
    }

    private boolean mark(AccountId account, UUID id, String removed) {
        return jdbc.sql(
                                """
                                update worklist.saved_list set removed_at = %s
                                where id = :id and account_id = :account
                                """
                                        .formatted(removed))
                        .param("id", id)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** One place up. */
    void raise(AccountId account, UUID id) {
        List<UUID> order =
                new java.util.ArrayList<>(of(account).stream().map(SavedList::id).toList());
        int place = order.indexOf(id);
        if (place > 0) {
            order.remove(place);
            order.add(place - 1, id);
            for (int i = 0; i < order.size(); i++) {
                jdbc.sql("update worklist.saved_list set position = :place where id = :id")
                        .param("place", i + 1)
                        .param("id", order.get(i))
                        .update();
            }
        }
    }
}

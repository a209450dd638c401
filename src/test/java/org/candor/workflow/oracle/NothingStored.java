package org.candor.workflow.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.sql.BatchDbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * While a story is told, answers for the tables of running requests that nothing is in them, without asking: no story is ever written, and the engine
 * would ask forty times in each. What is drawn is read once.
 */
final class NothingStored extends BatchDbSqlSession {
    private static final Set<Class<?>> RUNNING = Set.of(
            ExecutionEntity.class,
            TaskEntity.class,
            JobEntity.class,
            EventSubscriptionEntity.class,
            ExternalTaskEntity.class,
            VariableInstanceEntity.class);
    private static final Set<Class<?>> DRAWN = Set.of(ProcessDefinitionEntity.class, JobDefinitionEntity.class);
    private static final Pattern OF_RUNNING = Pattern.compile("select"
            + "(Execution|Task|Job(?!Definition)|EventSubscription|ExternalTask|Variable|Incident|IdentityLink).*");

    private final Map<String, DbEntity> drawn;

    private NothingStored(DbSqlSessionFactory database, Map<String, DbEntity> drawn) {
        super(database);
        this.drawn = drawn;
    }

    static SessionFactory sessions(SessionFactory database, BooleanSupplier telling) {
        var drawn = new HashMap<String, DbEntity>();
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return DbSqlSession.class;
            }

            @Override
            public Session openSession() {
                return telling.getAsBoolean()
                        ? new NothingStored((DbSqlSessionFactory) database, drawn)
                        : database.openSession();
            }
        };
    }

    @Override
    public List<?> selectList(String statement, Object parameter) {
        return OF_RUNNING.matcher(statement).matches() ? List.of() : super.selectList(statement, parameter);
    }

    @Override
    public <T extends DbEntity> T selectById(Class<T> type, String id) {
        if (RUNNING.contains(type)) {
            return null;
        }
        if (!DRAWN.contains(type)) {
            return super.selectById(type, id);
        }
        return type.cast(drawn.computeIfAbsent(id, unread -> super.selectById(type, unread)));
    }
}

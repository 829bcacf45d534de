package io.fairlead.confluent;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.ErrorRules;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every error that is known of Confluent's APIs, and what it means to us: one row each. */
class ConfluentErrorsTest {
    private static final Map<String, ErrorRules> TABLES = Map.of(
            "control plane", ConfluentErrors.CONTROL_PLANE,
            "control plane read", ConfluentErrors.CONTROL_PLANE_READ,
            "cluster creation", ConfluentErrors.CLUSTER_CREATION,
            "cluster deletion", ConfluentErrors.CLUSTER_DELETION,
            "connect", ConfluentErrors.CONNECT,
            "kafka rest", ConfluentErrors.KAFKA_REST,
            "links", ConfluentErrors.LINKS,
            "mirrors", ConfluentErrors.MIRRORS,
            "schema registry", ConfluentErrors.SCHEMA_REGISTRY);

    @ParameterizedTest(name = "{0}: {1} {2} {3} is {4}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            control plane      | 400 | invalid_filter              | cannot be filtered by 'num_doors'                        | INVALID
            control plane      | 400 | bad_request                 | the quota kafka.max_kafka_creation.per_day is exceeded   | QUOTA
            control plane      | 401 | user_unauthenticated        | Valid authentication credentials must be provided        | BAD_CREDENTIAL
            control plane      | 402 | over_quota                  | environments per organization: 25                        | QUOTA
            control plane      | 403 | user_unauthorized           | not allowed to access the resource                       | DENIED
            control plane      | 403 | forbidden_access            | Forbidden: Invalid API Key                               | BAD_CREDENTIAL
            control plane      | 404 | resource_not_found          | The environment env-1 does not exist                     | GONE
            control plane      | 404 | NOT_FOUND                   | Access Point not found                                   | GONE
            control plane      | 409 | resource_already_exists     | Service name is already in use                           | CONFLICT
            control plane      | 409 | deletion_protection_enabled | Deletion protection is enabled                           | CONFLICT
            control plane      | 422 | invalid_configuration       | display_name is too long                                 | INVALID
            control plane      | 429 | ''                          | ''                                                       | THROTTLED
            control plane      | 500 | internal_error              | ''                                                       | TRANSIENT
            control plane      | 501 | ''                          | not implemented                                          | INVALID
            control plane      | 503 | ''                          | upstream connect error                                   | TRANSIENT
            control plane      | 302 | ''                          | moved                                                    | BUG
            control plane      | 418 | ''                          | teapot                                                   | BUG
            control plane read | 403 | forbidden_access            | Forbidden Access                                         | GONE
            control plane read | 403 | forbidden_access            | invalid API key: make sure it is right                   | BAD_CREDENTIAL
            control plane read | 404 | resource_not_found          | The Kafka cluster does not exist                         | GONE
            control plane read | 401 | user_unauthenticated        | Valid authentication credentials must be provided        | BAD_CREDENTIAL
            cluster creation   | 402 | over_quota                  | kafka.max_pending_kafka_clusters.per_env is 3            | NOT_READY
            cluster creation   | 400 | bad_request                 | too many pending clusters                                | NOT_READY
            cluster creation   | 402 | over_quota                  | kafka.max_kafka_creation.per_day is 20                   | QUOTA
            cluster creation   | 409 | resource_already_exists     | the name is in use                                       | CONFLICT
            cluster deletion   | 400 | bad_request                 | Cannot delete Kafka cluster with associated connect clusters | CONFLICT
            cluster deletion   | 409 | conflict                    | Cannot delete Kafka cluster with associated connect clusters | CONFLICT
            cluster deletion   | 409 | deletion_protection_enabled | Deletion protection is enabled                           | CONFLICT
            connect            | 404 | 404                         | Connector x not found                                    | GONE
            connect            | 400 | 40002                       | Connector x already exists                               | CONFLICT
            connect            | 400 | 400                         | Invalid configuration                                    | INVALID
            connect            | 500 | 500                         | ''                                                       | TRANSIENT
            kafka rest         | 400 | 40002                       | Topic 'orders' already exists.                           | CONFLICT
            kafka rest         | 400 | 40002                       | Topic 'orders' is marked for deletion.                   | NOT_READY
            kafka rest         | 400 | 40002                       | Unknown topic config name: a                             | INVALID
            kafka rest         | 401 | ''                          | Unauthorized                                             | BAD_CREDENTIAL
            kafka rest         | 401 | 401                         | Not authorized: Cluster authorization failed             | DENIED
            kafka rest         | 403 | 40301                       | Topic authorization failed                               | DENIED
            kafka rest         | 403 | ''                          | Forbidden                                                | DENIED
            kafka rest         | 404 | 40403                       | This server does not host this topic-partition.          | GONE
            kafka rest         | 429 | ''                          | Too Many Requests                                        | THROTTLED
            kafka rest         | 500 | 50003                       | retry                                                    | TRANSIENT
            kafka rest         | 400 | 50003                       | retry                                                    | TRANSIENT
            links              | 400 | 40002                       | A cluster link already exists with the provided link name | CONFLICT
            links              | 409 | 40902                       | A cluster link already exists with the provided link name | CONFLICT
            links              | 400 | 40002                       | The remote cluster does not have a link named x          | NOT_READY
            links              | 401 | 40101                       | Not authorized: Cluster authorization failed.            | DENIED
            links              | 404 | 40403                       | Cluster link not found                                   | GONE
            mirrors            | 400 | 40002                       | Topic 'orders' already exists.                           | CONFLICT
            mirrors            | 400 | 40035                       | The name does not match the prefix                       | INVALID
            mirrors            | 404 | 40403                       | Mirror topic not found                                   | GONE
            schema registry    | 401 | 40101                       | Unauthorized                                             | BAD_CREDENTIAL
            schema registry    | 403 | 40301                       | User is denied operation Read on Subject: a              | DENIED
            schema registry    | 404 | 40401                       | Subject 'a' not found.                                   | GONE
            schema registry    | 422 | 42201                       | Invalid schema                                           | INVALID
            """)
    void judge_whenConfluentAnswers_meansTheCategory(
            String table, int status, String code, String message, Category expected) {
        var verdict = Objects.requireNonNull(TABLES.get(table)).judge(new ErrorRules.Answer(status, code, message));

        assertThat(verdict.category()).isEqualTo(expected);
    }
}

package io.fairlead.local.confluent.control;

/**
 * The limits that are enforced, with the numbers of the documentation or of a real {@code service-quota list}; those that no
 * source gives say "assumed".
 */
enum Quota {
    ENVIRONMENTS_PER_ORG("iam.max_environments.per_org", "ORGANIZATION", "Environments Per Organization", 25),
    ACCOUNTS_PER_ORG("iam.max_service_accounts.per_org", "ORGANIZATION", "Service Accounts Per Organization", 1000),
    CLOUD_KEYS_PER_ORG("iam.max_cloud_api_keys.per_org", "ORGANIZATION", "Cloud API Keys Per Organization", 1000),
    BINDINGS_PER_ORG(
            "iam.max_rbac_role_bindings.per_org_plus_envs", "ORGANIZATION", "Role Bindings Per Organization", 1000),
    CLUSTERS_PER_ORG("kafka.max_kafka_clusters.per_org", "ORGANIZATION", "Kafka Clusters Per Organization", 400),
    CREATIONS_PER_DAY("kafka.max_kafka_creation.per_day", "ORGANIZATION", "Kafka Cluster Creations Per Day", 20),
    CLUSTERS_PER_ENV("kafka.max_kafka_clusters.per_env", "ENVIRONMENT", "Kafka Clusters Per Environment", 20),
    PENDING_PER_ENV(
            "kafka.max_pending_kafka_clusters.per_env", "ENVIRONMENT", "Pending Kafka Clusters Per Environment", 3),
    /** The name is from a real list; the number is assumed. */
    GATEWAYS_PER_ENV("networking.gateways_per_region_per_environment", "ENVIRONMENT", "Gateways Per Region", 10),
    KEYS_PER_CLUSTER("kafka.max_api_keys.per_cluster", "KAFKA_CLUSTER", "API Keys Per Kafka Cluster", 2000),
    KEYS_PER_ACCOUNT(
            "iam.max_cluster_api_keys.per_service_account",
            "SERVICE_ACCOUNT",
            "Cluster API Keys Per Service Account",
            100);

    final String id;
    final String scope;
    final String title;
    final int limit;

    Quota(String id, String scope, String title, int limit) {
        this.id = id;
        this.scope = scope;
        this.title = title;
        this.limit = limit;
    }
}

package io.fairlead.infra.observability;

import io.fairlead.infra.Deployment;
import io.fairlead.infra.FairleadStack;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm;
import software.amazon.awscdk.services.cloudwatch.CfnDashboard;
import software.constructs.Construct;

/** The dashboard and the alarms, which tell people by the control plane's topic. */
public final class ObservabilityStack extends FairleadStack {
    private final String topic;

    public ObservabilityStack(Construct app, Deployment deployment) {
        super(app, deployment, "observability", "Fairlead: dashboard and alarms");
        var installation = deployment.installation();
        var references = deployment.references();
        this.topic = references.in(names().noticesArn());
        CfnDashboard.Builder.create(this, "Dashboard")
                .dashboardName(names().prefix())
                .dashboardBody(Dashboard.body(installation, references))
                .build();
        Alarms.of(installation, references).forEach(this::make);
    }

    private void make(Alarm alarm) {
        var made = CfnAlarm.Builder.create(this, "Alarm" + alarm.name())
                .alarmName(names().of(alarm.name()))
                .alarmDescription(alarm.description())
                .comparisonOperator(alarm.comparison())
                .threshold(alarm.threshold())
                .evaluationPeriods(1)
                .treatMissingData(alarm.missing())
                .alarmActions(List.of(topic));
        var period = (int) alarm.period().toSeconds();
        switch (alarm.watched()) {
            case Alarm.One(var figure) ->
                made.namespace(figure.namespace())
                        .metricName(figure.name())
                        .statistic(figure.statistic())
                        .period(period)
                        .dimensions(figure.dimensions().entrySet().stream()
                                .map(dimension -> CfnAlarm.DimensionProperty.builder()
                                        .name(dimension.getKey())
                                        .value(dimension.getValue())
                                        .build())
                                .toList());
            case Alarm.Query(var expression) ->
                made.metrics(List.of(CfnAlarm.MetricDataQueryProperty.builder()
                        .id("worst")
                        .expression(expression)
                        .period(period)
                        .returnData(true)
                        .build()));
        }
        made.build();
    }
}

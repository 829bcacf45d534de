package io.fairlead.local.aws.wire;

/** The two ways in which services of the query protocol frame their XML. */
public enum QueryDialect {
    EC2("http://ec2.amazonaws.com/doc/2016-11-15/") {
        @Override
        Xml answer(String operation, Xml result, String requestId) {
            return Xml.element(operation + "Response")
                    .attribute("xmlns", namespace)
                    .text("requestId", requestId)
                    .addAll(result.children());
        }

        @Override
        Xml error(AwsError error, String requestId) {
            var detail = Xml.element("Error").text("Code", error.code()).text("Message", error.text());
            return Xml.element("Response")
                    .add(Xml.element("Errors").add(detail))
                    .text("RequestID", requestId);
        }

        @Override
        AwsError unknown(String operation) {
            return AwsError.of("InvalidAction", "The action " + operation + " is not valid for this web service.");
        }
    },
    STS("https://sts.amazonaws.com/doc/2011-06-15/") {
        @Override
        Xml answer(String operation, Xml result, String requestId) {
            return Xml.element(operation + "Response")
                    .attribute("xmlns", namespace)
                    .add(Xml.element(operation + "Result").addAll(result.children()))
                    .add(Xml.element("ResponseMetadata").text("RequestId", requestId));
        }

        @Override
        Xml error(AwsError error, String requestId) {
            return Xml.element("ErrorResponse")
                    .attribute("xmlns", namespace)
                    .add(RestXmlService.sender(error))
                    .text("RequestId", requestId);
        }

        @Override
        AwsError unknown(String operation) {
            return AwsError.of("InvalidAction", "Could not find operation " + operation + " for version 2011-06-15");
        }
    };

    final String namespace;

    QueryDialect(String namespace) {
        this.namespace = namespace;
    }

    abstract Xml answer(String operation, Xml result, String requestId);

    abstract Xml error(AwsError error, String requestId);

    abstract AwsError unknown(String operation);
}

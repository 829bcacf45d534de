/**
 * DynamoDB's expressions: conditions, updates and projections over one item. An item is JSON as it is on the wire, each
 * value an object whose one member names its type. Nothing here knows tables or requests.
 */
@NullMarked
package io.fairlead.local.aws.dynamodb.expression;

import org.jspecify.annotations.NullMarked;

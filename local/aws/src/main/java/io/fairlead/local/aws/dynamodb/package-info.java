/**
 * The stand-in for DynamoDB: tables with a partition and a sort key, conditional writes, transactions, queries. No
 * indexes, streams or capacity: the product uses none. The language of expressions is in the package below.
 */
@NullMarked
package io.fairlead.local.aws.dynamodb;

import org.jspecify.annotations.NullMarked;

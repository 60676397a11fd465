using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

/// <summary>Accuracy on data that nobody here wrote, at the model's own threshold, without labels. See tests/Data/*/SOURCE.txt.</summary>
public sealed class PublicDataTests
{
    internal static readonly LinkSchema Febrl = TestData.Schema(
        ("given_name", FieldRole.Forename),
        ("surname", FieldRole.Surname),
        ("street_number", FieldRole.HouseNumber),
        ("address_1", FieldRole.Address),
        ("address_2", FieldRole.Address),
        ("suburb", FieldRole.Place),
        ("postcode", FieldRole.Postcode),
        ("state", FieldRole.Code),
        ("date_of_birth", FieldRole.BirthDate),
        ("soc_sec_id", FieldRole.NationalNumber));

    internal static readonly LinkSchema Fake = TestData.Schema(
        ("first_name", FieldRole.Forename),
        ("surname", FieldRole.Surname),
        ("dob", FieldRole.BirthDate),
        ("city", FieldRole.Place),
        ("email", FieldRole.Email));

    internal static (RecordSet Left, RecordSet Right) Febrl4()
    {
        (string[] header, List<string[]> a) = TestData.Csv("febrl4", "dataset4a.csv");
        (_, List<string[]> b) = TestData.Csv("febrl4", "dataset4b.csv");
        return (TestData.Records(Febrl, header, a), TestData.Records(Febrl, header, b));
    }

    internal static (RecordSet Records, int[] Clusters) Fake1000()
    {
        (string[] header, List<string[]> rows) = TestData.Csv("fake_1000", "fake_1000.csv");
        int column = Array.IndexOf(header, "cluster");
        return (TestData.Records(Fake, header, rows), rows.Select(r => int.Parse(r[column], System.Globalization.CultureInfo.InvariantCulture)).ToArray());
    }

    [Fact]
    public void Febrl4_is_linked_one_to_one_almost_without_error()
    {
        (RecordSet left, RecordSet right) = Febrl4();
        LinkModel model = Engine.Train(left, right);

        LinkResult result = Engine.Link(model, left, right);

        var truth = Enumerable.Range(0, left.Count).Select(i => left.KeyOf(i)).Select(k => KeyValuePair.Create(k, k.Replace("-org", "-dup-0", StringComparison.Ordinal)));
        LinkEvaluation found = LinkEvaluation.Of(result, left, right, truth);
        Assert.Equal(5000, found.TruePairs);
        Assert.True(found.F1 >= 0.9998, $"F1 {found.F1:0.0000}, precision {found.Precision:0.0000}, recall {found.Recall:0.0000}");
        Assert.Equal(result.Links.Count(), result.Links.Select(p => p.Left).Distinct().Count());
        Assert.Equal(result.Links.Count(), result.Links.Select(p => p.Right).Distinct().Count());
    }

    [Fact]
    public void Fake_1000_is_clustered_as_well_as_asked()
    {
        (RecordSet records, int[] clusters) = Fake1000();
        LinkModel model = Engine.Train(records, null);

        LinkResult result = Engine.Dedupe(model, records);

        LinkEvaluation found = LinkEvaluation.OfClusters(result.Clusters, clusters);
        Assert.True(found.F1 >= 0.94, $"F1 {found.F1:0.0000}, precision {found.Precision:0.0000}, recall {found.Recall:0.0000}");
    }
}

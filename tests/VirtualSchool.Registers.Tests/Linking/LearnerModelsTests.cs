using VirtualSchool.Matching;

namespace VirtualSchool;

public sealed class LearnerModelsTests
{
    private static readonly string[] Fields =
        ["candidate number", "forename", "surname", "date of birth", "sex", "postcode", "address", "valid candidate number", "middle names", "adopted"];

    [Fact]
    public void Two_lists_too_short_to_train_on_are_linked_without_training()
    {
        RecordSet roll = Records("123456785|Eilidh|MacDonald|2013-02-14|F|AB10 1AA|1 Union Street|||", "|Struan|Kerr|2014-06-21|M|AB11 5BB|2 Mill Lane|||", "|Isla|Fraser|2014-05-06|F|EH1 1AA|3 High Street|||");
        RecordSet social = Records("|Ailidh|McDonald|2013-02-14|F|AB10 1AA|1 Union St|||", "|Struan|Kerr|2014-06-12|M|AB11 5BB|2 Mill Lane|||", "|Iona|Fraser|2014-05-06|F|EH1 1AA|3 High Street|||");

        LinkResult result = Linker.For(LearnerModels.BetweenLists(3, 3)).Link(roll, social, new LinkOptions { Input = InputMode.Lenient }, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal([(0, 0), (1, 1)], result.Links.Select(p => (p.Left, p.Right)));
        Assert.Equal(MatchGuards.PossibleTwin, result.Review.Single(p => p.Left == 2).Guards);
    }

    [Fact]
    public void A_child_who_is_twice_in_one_list_is_found_without_training()
    {
        RecordSet list = Records("|Eilidh|MacDonald|2013-02-14|F|AB10 1AA|1 Union Street|||", "|Struan|Kerr|2014-06-21|M|AB11 5BB|2 Mill Lane|||", "|Eilidh|McDonald|2013-02-14|F|AB10 1AA|1 Union Street|||");

        Assert.Equal([0, 1, 0], Linker.For(LearnerModels.WithinOneList(3)).Dedupe(list, new LinkOptions { Input = InputMode.Lenient }, cancellation: TestContext.Current.CancellationToken).Clusters);
    }

    [Fact]
    public void The_longer_the_lists_the_less_likely_two_records_are_the_same()
    {
        Assert.True(LearnerModels.BetweenLists(700_000, 12_000).PriorProbability < LearnerModels.BetweenLists(500, 300).PriorProbability);
        Assert.True(LearnerModels.WithinOneList(700_000).PriorProbability < LearnerModels.WithinOneList(500).PriorProbability);
        Assert.True(LearnerModels.BetweenLists(0, 0).PriorProbability < 0.5);
        Assert.Throws<ArgumentOutOfRangeException>(() => LearnerModels.BetweenLists(-1, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => LearnerModels.WithinOneList(-1));
    }

    private static RecordSet Records(params string[] rows)
    {
        var schema = new LinkSchema(Fields.Zip(
            [FieldRole.NationalNumber, FieldRole.Forename, FieldRole.Surname, FieldRole.BirthDate, FieldRole.Sex, FieldRole.Postcode, FieldRole.Address, FieldRole.VetoNumber, FieldRole.MiddleName, FieldRole.Marker],
            (name, role) => new LinkField(name, role)));
        var builder = new RecordSetBuilder(schema);
        for (int i = 0; i < rows.Length; i++)
        {
            builder.Begin($"{i}");
            string[] values = rows[i].Split('|');
            for (int f = 0; f < Fields.Length; f++)
            {
                builder.Set(f, values[f]);
            }

            builder.End();
        }

        return builder.Build();
    }
}

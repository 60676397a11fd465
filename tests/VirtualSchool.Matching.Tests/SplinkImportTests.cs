using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

public sealed class SplinkImportTests
{
    private static readonly LinkSchema Schema = TestData.Schema(
        ("first_name", FieldRole.Forename), ("surname", FieldRole.Surname), ("dob", FieldRole.BirthDate), ("postcode", FieldRole.Postcode));

    private const string Trained = """
        {
          "link_type": "link_only",
          "probability_two_random_records_match": 0.001,
          "blocking_rules_to_generate_predictions": [
            { "blocking_rule": "(l.\"dob\" = r.\"dob\") AND (SUBSTR(l.\"surname\", 1, 1) = SUBSTR(r.\"surname\", 1, 1))", "sql_dialect": "duckdb" },
            "l.surname = r.surname and substr(l.dob, 1, 4) = substr(r.dob, 1, 4)",
            "levenshtein(l.surname, r.surname) < 2"
          ],
          "comparisons": [
            {
              "output_column_name": "first_name",
              "comparison_levels": [
                { "sql_condition": "\"first_name_l\" IS NULL OR \"first_name_r\" IS NULL", "label_for_charts": "null", "is_null_level": true },
                { "sql_condition": "\"first_name_l\" = \"first_name_r\"", "label_for_charts": "Exact match", "m_probability": 0.7, "u_probability": 0.01, "tf_adjustment_column": "first_name", "tf_adjustment_weight": 1.0 },
                { "sql_condition": "\"first_name_l\" = \"surname_r\" AND \"first_name_r\" = \"surname_l\"", "label_for_charts": "swapped", "m_probability": 0.02, "u_probability": 0.0001 },
                { "sql_condition": "jaro_winkler_similarity(\"first_name_l\", \"first_name_r\") >= 0.92", "label_for_charts": "Jaro-Winkler", "m_probability": 0.1, "u_probability": 0.02 },
                { "sql_condition": "ELSE", "label_for_charts": "All other", "m_probability": 0.18, "u_probability": 0.97 }
              ]
            },
            {
              "output_column_name": "dob",
              "comparison_levels": [
                { "sql_condition": "dob_l IS NULL OR dob_r IS NULL", "is_null_level": true },
                { "sql_condition": "dob_l = dob_r", "m_probability": 0.9, "u_probability": 0.001 },
                { "sql_condition": "damerau_levenshtein(\"dob_l\", \"dob_r\") <= 1", "m_probability": 0.04, "u_probability": 0.002 },
                { "sql_condition": "ABS(EPOCH(try_strptime(\"dob_l\", '%Y-%m-%d')) - EPOCH(try_strptime(\"dob_r\", '%Y-%m-%d'))) <= 2629800.0", "m_probability": "level not observed in training dataset", "u_probability": 0.01 },
                { "sql_condition": "ELSE", "m_probability": 0.05, "u_probability": 0.98 }
              ]
            },
            {
              "output_column_name": "postcode",
              "comparison_levels": [
                { "sql_condition": "\"postcode_l\" IS NULL OR \"postcode_r\" IS NULL", "is_null_level": true },
                { "sql_condition": "\"postcode_l\" = \"postcode_r\"", "m_probability": 0.6, "u_probability": 0.0001 },
                { "sql_condition": "NULLIF(regexp_extract(\"postcode_l\", '^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? [0-9]', 0), '') = NULLIF(regexp_extract(\"postcode_r\", '^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? [0-9]', 0), '')", "m_probability": 0.1, "u_probability": 0.001 },
                { "sql_condition": "ELSE", "m_probability": 0.3, "u_probability": 0.99 }
              ]
            },
            {
              "output_column_name": "surname",
              "comparison_levels": [
                { "sql_condition": "\"surname_l\" IS NULL OR \"surname_r\" IS NULL", "is_null_level": true },
                { "sql_condition": "jaccard(\"surname_l\", \"surname_r\") >= 0.9", "m_probability": 0.8, "u_probability": 0.01 },
                { "sql_condition": "ELSE", "m_probability": 0.2, "u_probability": 0.99 }
              ]
            }
          ]
        }
        """;

    [Fact]
    public void A_trained_model_keeps_its_comparisons_levels_and_probabilities()
    {
        LinkModel model = SplinkImport.Read(Trained, Schema).Model!;

        Assert.Equal(0.001, model.PriorProbability);
        Assert.Equal(["first_name", "dob", "postcode"], model.Comparisons.Select(c => c.Name));
        Assert.Equal([0.7, 0.02, 0.1, 0.18], model.Comparisons[0].Levels.Select(l => l.M));
        Assert.Equal([0.01, 0.0001, 0.02, 0.97], model.Comparisons[0].Levels.Select(l => l.U));
        Assert.True(model.Comparisons[0].TermFrequencyAdjusted);
        Assert.False(model.Comparisons[1].TermFrequencyAdjusted);
        Assert.Equal(
            [LevelTest.Exact, LevelTest.Swapped, LevelTest.JaroWinkler, LevelTest.Exact, LevelTest.DamerauLevenshtein, LevelTest.DaysApart, LevelTest.Exact, LevelTest.PostcodeSector],
            model.Comparisons.SelectMany(c => c.Levels).SelectMany(l => l.Tests).Select(t => t.Test));
        Assert.Equal(30, model.Comparisons[1].Levels[2].Tests[0].Parameter);
        Assert.Equal(0, model.Comparisons[1].Levels[2].Weight);
        Assert.Equal(
            [KeyTransform.Exact, KeyTransform.FirstLetters, KeyTransform.Exact, KeyTransform.Year],
            model.BlockingRules.SelectMany(r => r.Parts).Select(p => p.Transform));
    }

    [Fact]
    public void What_has_no_equivalent_is_listed_with_its_place_and_why()
    {
        SplinkImport import = SplinkImport.Read(Trained, Schema);

        Assert.Contains(import.Findings, f => f.IsLost && f.Place == "comparisons[3].comparison_levels[1]" && f.Reason.Contains("'jaccard'", StringComparison.Ordinal));
        Assert.Contains(import.Findings, f => f.IsLost && f.Place == "blocking_rules_to_generate_predictions[2]");
        Assert.Contains(import.Findings, f => !f.IsLost && f.Place == "comparisons[1].comparison_levels[3]" && f.Reason.Contains("no m", StringComparison.Ordinal));
        Assert.Equal(2, import.Findings.Count(f => f.IsLost));
    }

    /// <summary>Written for this test in the shape that version 4 and 5 save, with other values: casts, an e-mail comparison, less-than signs.</summary>
    private const string Later = """
        {
          "link_type": "dedupe_only",
          "probability_two_random_records_match": 0.0025,
          "sql_dialect": "duckdb",
          "linker_uid": "abc12345",
          "match_weight_column_prefix": "mw_",
          "blocking_rules_to_generate_predictions": [
            { "blocking_rule": "r.\"surname\" = l.\"surname\"", "sql_dialect": "duckdb" },
            { "blocking_rule": "left(l.first_name, 2) = left(r.first_name, 2) AND SUBSTR(l.dob, 1, 7) = SUBSTR(r.dob, 1, 7)", "sql_dialect": "duckdb", "arrays_to_explode": [] },
            { "blocking_rule": "substr(l.surname, 2) = substr(r.surname, 2)", "sql_dialect": "duckdb" }
          ],
          "comparisons": [
            {
              "output_column_name": "first_name",
              "comparison_levels": [
                { "sql_condition": "\"first_name_l\" IS NULL OR \"first_name_r\" IS NULL", "is_null_level": true },
                { "sql_condition": "\"first_name_l\" = \"first_name_r\"", "m_probability": 0.6, "u_probability": 0.01, "tf_adjustment_column": "first_name", "tf_adjustment_weight": 1.0, "tf_minimum_u_value": 0.001 },
                { "sql_condition": "levenshtein(\"first_name_l\", \"first_name_r\") < 3", "m_probability": 0.2, "u_probability": 0.04 },
                { "sql_condition": "ELSE", "label_for_charts": "the rest", "m_probability": 0.2, "u_probability": 0.95 }
              ]
            },
            {
              "output_column_name": "dob",
              "comparison_levels": [
                { "sql_condition": "CAST(\"dob_l\" AS TEXT) IS NULL OR CAST(\"dob_r\" AS TEXT) IS NULL", "is_null_level": true },
                { "sql_condition": "CAST(\"dob_l\" AS TEXT) = CAST(\"dob_r\" AS TEXT)", "m_probability": 0.8, "u_probability": 0.002 },
                { "sql_condition": "levenshtein(dob_l::VARCHAR, dob_r::VARCHAR) <= 1", "m_probability": 0.1, "u_probability": 0.004 },
                { "sql_condition": "abs(date_diff('day', strptime(\"dob_l\", '%Y-%m-%d'), strptime(\"dob_r\", '%Y-%m-%d'))) <= 30", "m_probability": 0.04, "u_probability": 0.014 },
                { "sql_condition": "ELSE", "m_probability": 0.06, "u_probability": 0.98 }
              ]
            },
            {
              "output_column_name": "email",
              "comparison_levels": [
                { "sql_condition": "\"email_l\" IS NULL OR \"email_r\" IS NULL", "is_null_level": true },
                { "sql_condition": "\"email_l\" = \"email_r\"", "m_probability": 0.55, "u_probability": 0.003 },
                { "sql_condition": "NULLIF(regexp_extract(\"email_l\", '^[^@]+', 0), '') = NULLIF(regexp_extract(\"email_r\", '^[^@]+', 0), '')", "m_probability": 0.2, "u_probability": 0.001 },
                { "sql_condition": "jaro_winkler_similarity(NULLIF(regexp_extract(\"email_l\", '^[^@]+', 0), ''), NULLIF(regexp_extract(\"email_r\", '^[^@]+', 0), '')) >= 0.88", "m_probability": 0.15, "u_probability": 0.006 },
                { "sql_condition": "ELSE", "label_for_charts": "the rest", "m_probability": 0.1, "u_probability": 0.99 }
              ]
            },
            {
              "output_column_name": "surname",
              "comparison_levels": [
                { "sql_condition": "\"surname_l\" = \"surname_r\"", "m_probability": 0.7, "u_probability": 0.004 },
                { "sql_condition": "surname_l = first_name_r OR first_name_l = surname_r", "m_probability": 0.1, "u_probability": 0.001 },
                { "sql_condition": "jaro_winkler_similarity(\"surname_l\", \"surname_r\") >= 0.9", "m_probability": 0.1, "u_probability": 0.005 },
                { "sql_condition": "ELSE", "m_probability": 0.1, "u_probability": 0.99 }
              ]
            }
          ]
        }
        """;

    private static readonly LinkSchema LaterSchema = TestData.Schema(
        ("first_name", FieldRole.Forename), ("surname", FieldRole.Surname), ("dob", FieldRole.BirthDate), ("email", FieldRole.Email));

    [Fact]
    public void A_level_without_equivalent_that_stands_last_is_counted_with_the_rest_and_one_higher_up_loses_the_comparison()
    {
        SplinkImport import = SplinkImport.Read(Later, LaterSchema);
        ComparisonModel email = import.Model!.Comparisons.Single(c => c.Name == "email");

        Assert.Equal([LevelTest.Exact, LevelTest.EmailLocalPart], email.Levels.SelectMany(l => l.Tests).Select(t => t.Test));
        Assert.Equal(("the rest", 0.25, 0.996), (email.Levels[2].Label, Math.Round(email.Levels[2].M, 9), Math.Round(email.Levels[2].U, 9)));
        SplinkFinding joined = import.Findings.Single(f => f.Place == "comparisons[2].comparison_levels[3]");
        Assert.False(joined.IsLost);
        Assert.Contains("counted with 'the rest'", joined.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(import.Model.Comparisons, c => c.Name == "surname");
        Assert.Contains(import.Findings, f => f.IsLost && f.Place == "comparisons[3].comparison_levels[1]" && f.Reason.Contains("OR", StringComparison.Ordinal));
    }

    [Fact]
    public void Casts_days_and_less_than_signs_are_understood()
    {
        SplinkImport import = SplinkImport.Read(Later, LaterSchema);
        FieldTest[] tests = [.. import.Model!.Comparisons.Take(2).SelectMany(c => c.Levels).SelectMany(l => l.Tests)];

        Assert.Equal([LevelTest.Exact, LevelTest.Levenshtein, LevelTest.Exact, LevelTest.Levenshtein, LevelTest.DaysApart], tests.Select(t => t.Test));
        Assert.Equal([0, 2, 0, 1, 30], tests.Select(t => t.Parameter));
        Assert.Equal([KeyTransform.Exact, KeyTransform.FirstLetters, KeyTransform.YearMonth], import.Model.BlockingRules.SelectMany(r => r.Parts).Select(p => p.Transform));
        Assert.Contains(import.Findings, f => f.IsLost && f.Place == "blocking_rules_to_generate_predictions[2]");
        Assert.Contains(import.Findings, f => !f.IsLost && f.Place == "comparisons[0].comparison_levels[1]" && f.Reason.Contains("least u", StringComparison.Ordinal));
    }

    [Fact]
    public void A_distance_between_dates_holds_when_pairs_are_compared()
    {
        LinkModel model = SplinkImport.Read(Later, LaterSchema).Model!;
        RecordSet left = TestData.Lines(LaterSchema, "a|Iona|Khan|2012-03-04|iona@example.org");
        RecordSet right = TestData.Lines(LaterSchema, "b|Iona|Khan|2012-03-05|iona@example.com");
        MatchExplanation why = Linker.For(model).Explain(left, 0, right, 0);

        Assert.Equal(Math.Log2(0.1 / 0.004), why.Contributions.Single(c => c.Comparison == "dob").Weight, 9);
        Assert.Equal(Math.Log2(0.2 / 0.001), why.Contributions.Single(c => c.Comparison == "email").Weight, 9);
    }

    [Fact]
    public void A_test_that_a_date_or_another_field_cannot_take_is_said_and_not_passed_over()
    {
        string winkler = """{"comparisons":[{"comparison_levels":[{"sql_condition":"dob_l = dob_r"},{"sql_condition":"jaro_winkler_similarity(dob_l, dob_r) >= 0.9"},{"sql_condition":"levenshtein(dob_l, dob_r) <= 1"},{"sql_condition":"ELSE"}]}]}""";
        string days = """{"comparisons":[{"comparison_levels":[{"sql_condition":"surname_l = surname_r"},{"sql_condition":"ABS(EPOCH(surname_l) - EPOCH(surname_r)) <= 86400"},{"sql_condition":"levenshtein(surname_l, surname_r) <= 1"},{"sql_condition":"ELSE"}]}]}""";

        Assert.Contains(SplinkImport.Read(winkler, LaterSchema).Findings, f => f.IsLost && f.Reason.StartsWith("JaroWinkler of a date", StringComparison.Ordinal));
        Assert.Contains(SplinkImport.Read(days, LaterSchema).Findings, f => f.IsLost && f.Reason.StartsWith("'surname' is not a date", StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_about_twins_are_kept_with_the_homes_that_are_compared()
    {
        LinkSchema schema = TestData.Schema(("first_name", FieldRole.Forename), ("surname", FieldRole.Surname), ("dob", FieldRole.BirthDate), ("postcode", FieldRole.Postcode), ("old_postcode", FieldRole.Postcode));
        string json = Trained.Replace("jaccard(\\\"surname_l\\\", \\\"surname_r\\\") >= 0.9", "surname_l = surname_r", StringComparison.Ordinal);
        LinkModel model = SplinkImport.Read(json, schema).Model!;

        GuardRule twin = model.GuardRules.Single(g => g.Kind == GuardKind.PossibleTwin);
        Assert.Equal(["postcode"], twin.Homes);
    }

    [Fact]
    public void An_imported_model_links_and_can_be_written_and_read()
    {
        LinkModel model = SplinkImport.Read(Trained, Schema).Model!;
        RecordSet left = TestData.Lines(Schema, "a|Iona|Khan|2012-03-04|EH1 1AA", "b|Zofia|Nowak|2011-05-06|EH2 2BB");
        RecordSet right = TestData.Lines(Schema, "c|Iona|Khan|2012-03-04|EH1 1AA");

        MatchPair link = Assert.Single(Engine.Link(LinkModel.FromJson(model.ToJson()), left, right, new LinkOptions { LinkThreshold = 0.5 }).Links);

        Assert.Equal((0, 0), (link.Left, link.Right));
    }

    [Fact]
    public void Settings_that_were_not_trained_start_from_a_guess_and_say_so()
    {
        SplinkImport import = SplinkImport.Read(
            """{"comparisons":[{"comparison_levels":[{"sql_condition":"surname_l = surname_r"},{"sql_condition":"levenshtein(surname_l, surname_r) <= 2"},{"sql_condition":"ELSE"}]}]}""", Schema);

        Assert.Equal([0.9, 0.05, 0.05], import.Model!.Comparisons[0].Levels.Select(l => l.M));
        Assert.Equal(3, import.Findings.Count(f => f.Reason.Contains("train", StringComparison.Ordinal)));
        Assert.Equal(LinkModel.DefaultFor(Schema).BlockingRules.Select(r => r.Name), import.Model.BlockingRules.Select(r => r.Name));
    }

    [Fact]
    public void A_file_without_any_comparison_for_these_fields_gives_no_model()
    {
        SplinkImport import = SplinkImport.Read(Trained, TestData.Schema(("town", FieldRole.Place)));

        Assert.Null(import.Model);
        Assert.Contains(import.Findings, f => f.Reason.Contains("no field 'first_name'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "JSON")]
    [InlineData("[]", "the model")]
    [InlineData("{}", "comparisons: the member is missing")]
    [InlineData("""{"comparisons":{}}""", "comparisons: a list")]
    [InlineData("""{"comparisons":[1]}""", "comparisons[0]: an object")]
    [InlineData("""{"comparisons":[{"comparison_levels":[{"label_for_charts":"x"}]}]}""", "comparisons[0].comparison_levels[0].sql_condition")]
    [InlineData("""{"comparisons":[{"comparison_levels":[{"sql_condition":"surname_l = surname_r","m_probability":-0.1}]}]}""", "comparisons[0].comparison_levels[0].m_probability")]
    [InlineData("""{"comparisons":[{"comparison_levels":[{"sql_condition":"surname_l = surname_r","u_probability":"NaN"}]}]}""", "comparisons[0].comparison_levels[0].u_probability")]
    [InlineData("""{"comparisons":[],"probability_two_random_records_match":2}""", "probability_two_random_records_match")]
    [InlineData("""{"comparisons":[],"blocking_rules_to_generate_predictions":[7]}""", "blocking_rules_to_generate_predictions[0]")]
    public void A_file_that_is_no_Splink_model_is_refused_with_the_place(string json, string place)
    {
        LinkModelException refusal = Assert.Throws<LinkModelException>(() => SplinkImport.Read(json, Schema));

        Assert.Contains(place, refusal.Message, StringComparison.Ordinal);
    }
}

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

using System.Text.RegularExpressions;
using NodaTime;

namespace VirtualSchool.Scotland;

public sealed partial class RuleCatalogueTests
{
    private const string Good = """{"id":"SC-A-1","coverage":"implemented","versions":[{"says":"One","citation":"Act s.1","confidence":"V","from":"2000-01-01","to":null}]}""";

    [Fact]
    public void Every_number_of_the_rule_book_is_there_212_rules_of_it_6_of_practice_and_16_readings()
    {
        var ids = RuleCatalogue.Shipped.Entries.Select(e => e.Id).ToArray();

        Assert.Equal(218, ids.Count(id => !id.StartsWith("SC-READ-", StringComparison.Ordinal)));
        Assert.Equal(Enumerable.Range(1, 16).Select(n => $"SC-READ-{n}"), ids.Where(id => id.StartsWith("SC-READ-", StringComparison.Ordinal)));
        Assert.All(ids, id => Assert.Matches(IdShape(), id));
    }

    [Fact]
    public void A_sentence_is_one_line_without_a_full_stop() =>
        Assert.All(RuleCatalogue.Shipped.Entries.SelectMany(e => e.Versions), v =>
        {
            Assert.False(v.Rule.Says.EndsWith('.'), v.Rule.ToString());
            Assert.DoesNotContain('\n', v.Rule.Says);
        });

    [Fact]
    public void What_is_out_of_scope_says_why_and_what_is_a_parameter_names_it_or_says_where_it_is() =>
        Assert.All(RuleCatalogue.Shipped.Entries, e =>
        {
            Assert.Equal(e.Coverage != RuleCoverage.Implemented, e.Why is not null);
            Assert.True(e.Where is null || e.Coverage == RuleCoverage.Implemented, e.Id);
            Assert.True(e.Coverage != RuleCoverage.Parameter || e.Parameters.Count > 0 || e.Id == "SC-CLAS-6", e.Id);
        });

    [Fact]
    public void Rules_and_parameters_name_each_other()
    {
        var named = RuleCatalogue.Shipped.Entries.SelectMany(e => e.Parameters).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(Parameters.Shipped.All.Select(p => p.Name), named);
        Assert.All(Parameters.Shipped.All, p => Assert.All(RuleIds().Matches(p.Meaning), m => RuleCatalogue.Shipped.Entry(m.Value)));
        Assert.All(Parameters.Shipped.All, p => Assert.Matches(RuleIds(), p.Meaning));
    }

    [Fact]
    public void A_rule_that_waits_for_commencement_is_law_on_no_day()
    {
        var rule = RuleCatalogue.Shipped.Get("SC-ACT-2");

        Assert.Equal("asp-2026-16-s1", rule.CommencedBy);
        Assert.True(rule.IsEnactedNotInForce);
        Assert.Throws<RuleConfigurationException>(() => RuleCatalogue.Shipped.Get("SC-ACT-2", new LocalDate(2030, 1, 1)));
    }

    [Fact]
    public void A_rule_with_two_versions_is_asked_for_with_a_day()
    {
        Assert.Contains("600", RuleCatalogue.Shipped.Get("SC-ELC-3", new LocalDate(2021, 7, 31)).Says, StringComparison.Ordinal);
        Assert.Contains("1,140", RuleCatalogue.Shipped.Get("SC-ELC-3", new LocalDate(2021, 8, 1)).Says, StringComparison.Ordinal);
        Assert.Throws<RuleConfigurationException>(() => RuleCatalogue.Shipped.Get("SC-ELC-3"));
        Assert.Throws<RuleConfigurationException>(() => RuleCatalogue.Shipped.Get("SC-ELC-3", new LocalDate(2014, 7, 31)));
    }

    [Theory]
    [InlineData("""{"id":"SC-A-1","coverage":"implemented","versions":[]}""", "f.json, rule 1: the rule has no version.")]
    [InlineData("""{"id":"SC-A-1","coverage":"implemented","versions":[{"says":"One","confidence":"V","from":null,"to":null}]}""", "f.json, rule 1, version 1: field 'citation' is missing.")]
    [InlineData("""{"id":"SC-A-1","coverage":"implemented","versions":[{"says":"One","citation":"","confidence":"V","from":null,"to":null}]}""", "f.json, rule 1, version 1: field 'citation' is not a text.")]
    [InlineData("""{"id":"SC-A-1","coverage":"implemented","versions":[{"says":"One","citation":"A","confidence":"V","from":null,"to":null,"sure":true}]}""", "f.json, rule 1, version 1: field 'sure' is not known or stands twice.")]
    [InlineData("""{"id":"SC-A-1","coverage":"implemented","versions":[{"says":"One","says":"Two","citation":"A","confidence":"V","from":null,"to":null}]}""", "f.json, rule 1, version 1: field 'says' is not known or stands twice.")]
    [InlineData("""{"id":"SC-A-1","coverage":"implemented","versions":[{"says":"One","citation":"A","confidence":"V","from":"2001-01-01","to":"2000-01-01"}]}""", "f.json, rule 1, version 1: it ends before it starts.")]
    [InlineData("""{"id":"SC-A-1","coverage":"implemented","versions":[{"says":"One","citation":"A","confidence":"V","from":null,"to":"1997-03-31"}]}""", "f.json, rule 1, version 1: it ends before it starts.")]
    [InlineData("""{"id":"SC-A-1","coverage":"implemented","versions":[{"says":"One","citation":"A","confidence":"V","from":"2001-01-01","to":null,"commencement":"x"}]}""", "f.json, rule 1, version 1: a version that waits for commencement has no dates.")]
    [InlineData("""{"id":"SC-A-1","coverage":"implemented","versions":[{"says":"One","citation":"A","confidence":"V","from":"2000-01-01","to":"2001-01-01"},{"says":"Two","citation":"A","confidence":"V","from":"2001-01-01","to":null}]}""", "f.json, rule 1: its versions overlap or are not earliest first.")]
    [InlineData("""{"id":"SC-A-1","coverage":"implemented","versions":[{"says":"One","citation":"A","confidence":"V","from":"2000-01-01","to":null},{"says":"Two","citation":"A","confidence":"V","from":null,"to":null,"commencement":"x"}]}""", "f.json, rule 1: its versions overlap or are not earliest first.")]
    [InlineData("""{"id":"SC-A-1","coverage":"done","versions":[]}""", "f.json, rule 1: field 'coverage' is none of implemented, parameter, out-of-scope.")]
    [InlineData("""{"id":"SC-A-1","coverage":"out-of-scope","versions":[]}""", "f.json, rule 1: a rule that is out of scope says why.")]
    [InlineData(Good + "," + Good, "f.json, rule 2: rule SC-A-1 stands twice.")]
    [InlineData("1", "f.json, rule 1: it is not an object.")]
    [InlineData("[[[[[[[[[[[[]]]]]]]]]]]]", "f.json, line 1: it is not readable JSON.")]
    public void A_faulty_file_is_refused_and_its_place_named(string rules, string message)
    {
        var fault = Assert.Throws<RuleConfigurationException>(() => RuleCatalogue.Read([("f.json", $$"""{ /* comment */ "family":"f","title":"t","rules":[{{rules}}]}""")]));

        Assert.Equal(message, fault.Message);
    }

    [Fact]
    public void Two_versions_that_follow_each_other_with_a_time_between_are_allowed() =>
        Assert.Equal(2, RuleCatalogue.Read([("f.json", """{"family":"f","title":"t","rules":[{"id":"SC-A-1","coverage":"implemented","versions":[{"says":"One","citation":"A","confidence":"V","from":"2000-01-01","to":"2001-01-01"},{"says":"Two","citation":"A","confidence":"V","from":"2005-01-01","to":null}]}]}""")]).Entry("SC-A-1").Versions.Count);

    [GeneratedRegex(@"^SC-[A-Z]+-[1-9]\d?b?$")]
    private static partial Regex IdShape();

    [GeneratedRegex(@"SC-[A-Z]+-\d+b?")]
    private static partial Regex RuleIds();
}

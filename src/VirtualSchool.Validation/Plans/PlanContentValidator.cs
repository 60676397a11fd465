using FluentValidation;
using FluentValidation.Results;

namespace VirtualSchool;

/// <summary>Validates what one version of a plan says. The findings are those of <see cref="PlanCheck.Content"/>; each failure carries its <see cref="Issue"/> as custom state.</summary>
public sealed class PlanContentValidator : AbstractValidator<PlanContent>
{
    /// <inheritdoc/>
    protected override bool PreValidate(ValidationContext<PlanContent> context, ValidationResult result)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.InstanceToValidate is { } instance)
        {
            context.Add(PlanCheck.Content(instance));
        }

        return true;
    }
}
